/** As in package.json, for the pages: they do not read it. */
export const PRODUCT_VERSION = '0.1.0';

/** manifest.xml, which is written for the developer's own machine, as it stands at another address. */
import { baseAddress, inAttribute } from './base-address.mjs';

const WRITTEN_FOR = new URL('https://localhost:3000/');

/**
 * @param {string} xml manifest.xml as it is in the project
 * @param {string} base where the site is served from: `https://host/folder/`, the last slash may be left out
 * @returns {string} the manifest with every address moved there
 */
export function manifestAt(xml, base) {
  const { protocol, origin, href } = baseAddress(base);
  if (protocol !== 'https:') {
    throw new Error(`${base}：加载项只能从 https 地址提供。 An add-in is served from an https address only.`);
  }
  return xml.replaceAll(WRITTEN_FOR.href, inAttribute(href)).replaceAll(`>${WRITTEN_FOR.origin}<`, `>${origin}<`);
}

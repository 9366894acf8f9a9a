/** Jest's way to TypeScript. */
const { createTransformer } = require('@swc/jest');
const swc = require('./swc.cjs');

module.exports = createTransformer(swc({ tsx: true }));

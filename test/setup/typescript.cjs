/** Lets plain node run TypeScript: `node -r ./test/setup/typescript.cjs script.ts`. For benchmarks and for scripts that make samples. */
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');
const swc = require('./swc.cjs');

addHook(
  (code, filename) =>
    transformSync(code, { ...swc({ tsx: filename.endsWith('x') }), filename, sourceMaps: 'inline' }).code,
  { exts: ['.ts', '.tsx'] },
);

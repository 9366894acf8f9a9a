/** Lets plain node run TypeScript: `node -r ./test/setup/typescript.cjs script.ts`. For benchmarks and for scripts that make samples. */
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');

addHook(
  (code, filename) =>
    transformSync(code, {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      jsc: { parser: { syntax: 'typescript', tsx: filename.endsWith('x') }, target: 'es2022' },
      module: { type: 'commonjs' },
    }).code,
  { exts: ['.ts', '.tsx'] },
);

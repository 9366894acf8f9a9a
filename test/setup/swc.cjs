/** How tests, benchmarks and scripts compile TypeScript: said once. The product is compiled by webpack.config.js. */

/**
 * @param {{ tsx: boolean }} what a type in angle brackets is an element in a .tsx file
 * @returns {import('@swc/core').Options}
 */
module.exports = ({ tsx }) => ({
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
});

/** Webpack's loader of packages that the command line needs for little of what it does: in their place stands what fetches them when one of their names is first asked for. */

/** @this {import('webpack').LoaderContext<object>} */
module.exports = function later() {
  const names = Object.keys(require(this.resourcePath)).filter(
    (name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default',
  );
  const getters = names.map((name) => `  ${name}: { enumerable: true, get: () => whole().${name} },`);
  // By a function of its own: what webpack sees through, it passes by.
  return `const whole = () => require(${JSON.stringify(`${this.resourcePath}?whole`)});
Object.defineProperties(exports, {
${getters.join('\n')}
});
`;
};

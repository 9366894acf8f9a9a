/**
 * Webpack's loader of Fluent's list of tokens: of nearly every name it says
 * that its value is `var(--name)`, which is said once here; the others are
 * taken over as they stand. Fluent reads tokens by their names alone.
 */
const { tokens } = require('@fluentui/react-components');

module.exports = function fluentTokens() {
  const others = Object.fromEntries(Object.entries(tokens).filter(([name, value]) => value !== `var(--${name})`));
  return [
    `const others = ${JSON.stringify(others)};`,
    'export const tokens = new Proxy(others, { get: (_, name) => others[name] ?? `var(--${String(name)})` });',
  ].join('\n');
};

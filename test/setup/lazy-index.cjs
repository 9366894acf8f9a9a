/**
 * Two lists of contents that are most of what a test of the pane loads: of
 * Fluent it uses five components of sixty, of the icons a dozen of thousands.
 * In tests each part is loaded when it is first asked for. What a part is and
 * does is not touched; a bundler leaves the rest out by itself.
 */
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** `const _reactbutton = require("@fluentui/react-button");`, used in getters only. */
const PART = /^const (_\w+) = (require\("[^"]+"\));$/gm;
/** `tslib_1.__exportStar(require("./icons/chunk-0.cjs"), exports);` */
const STAR = /^tslib_1\.__exportStar\((require\("(\.\/(?:icons|sizedIcons)\/[^"]+)"\)), exports\);$/gm;
const NAME = /^exports\.(\w+) = (?!exports\.|void 0)/gm;

module.exports = {
  process(/** @type {string} */ source, /** @type {string} */ file) {
    const parts = [...source.matchAll(PART)].map(([, name = '', asked = '']) => ({ name, asked }));
    const stars = source.replace(STAR, (_whole, asked, place) => {
      const names = [...readFileSync(join(dirname(file), place), 'utf8').matchAll(NAME)].map(([, name]) => name);
      return `for (const name of ${JSON.stringify(names)}) Object.defineProperty(exports, name, { enumerable: true, get: () => ${asked}[name] });`;
    });
    const code = parts.reduce(
      (text, { name, asked }) => text.replaceAll(`return ${name}.`, `return ${asked}.`),
      stars.replace(PART, ''),
    );
    if (code === source) throw new Error(`${file} is not written as it was`);
    return { code };
  },
};

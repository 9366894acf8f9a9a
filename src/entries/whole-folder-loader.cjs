/** Webpack's loader of a pack's folder: all its rule files, or all its cases, as one list of plain data. */
const fs = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');

/** What every workbook needs comes with the bundle itself: pack.yaml. */
const FOLDERS = { rules: ['facts.yaml', 'layouts', 'parameters', 'quantities', 'checks'], cases: ['cases'] };

/** @this {import('webpack').LoaderContext<{ part: 'rules' | 'cases' }>} */
module.exports = function wholeFolder() {
  const folder = path.dirname(this.resourcePath);
  const files = FOLDERS[this.getOptions().part].flatMap((part) => filesIn(path.join(folder, part), this));
  return JSON.stringify(
    files.map((file) => ({
      path: path.relative(path.dirname(folder), file).split(path.sep).join('/'),
      data: parse(fs.readFileSync(file, 'utf8'), { version: '1.2', schema: 'core', maxAliasCount: 0 }),
    })),
  );
};

/**
 * @param {string} folder
 * @param {import('webpack').LoaderContext<{ part: 'rules' | 'cases' }>} loading
 * @returns {string[]}
 */
function filesIn(folder, loading) {
  if (!fs.existsSync(folder)) return [];
  if (folder.endsWith('.yaml')) {
    loading.addDependency(folder);
    return [folder];
  }
  loading.addContextDependency(folder);
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return files.map((name) => {
    const file = path.join(folder, name);
    loading.addDependency(file);
    return file;
  });
}

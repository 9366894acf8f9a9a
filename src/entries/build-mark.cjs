/** What names a build: the version, and a fingerprint of whatever goes into what people install. */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const PROJECT = path.join(__dirname, '..', '..');
const PARTS = ['src', 'rules', 'assets', 'manifest.xml', 'package-lock.json', 'webpack.config.js'];
/** Part of the sources, and of no package. */
const NOT_INSTALLED = path.join('src', 'workbench');

/** @returns {{ version: string, fingerprint: string }} the same for the same sources, on any machine */
exports.buildMark = () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const file of PARTS.flatMap(filesOf).sort()) {
    hash
      .update(file.replaceAll('\\', '/'))
      .update('\0')
      .update(fs.readFileSync(path.join(PROJECT, file)))
      .update('\0');
  }
  return { version, fingerprint: hash.digest('hex').slice(0, 12) };
};

/**
 * @param {string} part from the project's folder
 * @returns {string[]} files, likewise
 */
function filesOf(part) {
  if (part.startsWith(NOT_INSTALLED)) return [];
  if (!fs.statSync(path.join(PROJECT, part)).isDirectory()) return [part];
  return fs.readdirSync(path.join(PROJECT, part)).flatMap((name) => filesOf(path.join(part, name)));
}

/**
 * The code of the command line, compiled as the Node that builds it would do at
 * every start: its scripts are run once for each kind of command, and what V8
 * compiled meanwhile is kept beside them (start.cjs).
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const zlib = require('node:zlib');

const SAMPLE = path.join(__dirname, '..', '..', '..', 'assets', 'samples', 'heyuan-breach.xlsx');

/** What is done most often, the most often last: of scripts that several run the last decides. */
const RUNS = [
  ['doctor', SAMPLE],
  ['annotate', SAMPLE, '--dry-run'],
  ['check', SAMPLE],
];

/** @param {string} program the path of guiju.js */
exports.compileAhead = function compileAhead(program) {
  const beside = path.dirname(program);
  // start.cjs reads the scripts byte by byte; a raw template keeps its letters as they are.
  const wider = fs
    .readdirSync(beside)
    .filter((name) => name.endsWith('.js') && /[^\0-\x7f]/.test(fs.readFileSync(path.join(beside, name), 'latin1')));
  if (wider.length > 0)
    throw new Error(`letters beyond ASCII in ${wider.join(', ')}: is there a String.raw with them?`);
  for (const words of RUNS) {
    const { status, stderr } = spawnSync(process.execPath, [__filename, program, ...words], { encoding: 'utf8' });
    // The verdict on the sample is none on the build; a stack is.
    if (status === null || status > 2 || /^ {4}at /m.test(stderr)) throw new Error(stderr);
  }
};

if (require.main === module) {
  const [, , program = '', ...words] = process.argv;
  const scripts = new Map();
  const load = (/** @type {string} */ name) => {
    const filename = path.join(path.dirname(program), name);
    const text = fs.readFileSync(filename);
    const script = new vm.Script(Module.wrap(text.toString('latin1')), { filename });
    scripts.set(name, { script, text });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, fetched, module, filename, path.dirname(program));
    return module.exports;
  };
  const packages = Module.createRequire(program);
  const fetched = (/** @type {string} */ name) => (name.startsWith('./') ? load(name) : packages(name));
  process.argv.splice(1, Infinity, program, ...words);
  process.on('exit', () => {
    if (!('crc32' in zlib)) return;
    const built = `${process.versions.v8}-${process.platform}-${process.arch}`;
    const folder = path.join(path.dirname(program), 'compiled', built);
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, { script, text }] of scripts) {
      const code = script.createCachedData();
      const sum = Buffer.alloc(4);
      sum.writeUInt32LE(zlib.crc32(code, zlib.crc32(text)));
      fs.writeFileSync(path.join(folder, `${path.basename(name)}.cache`), Buffer.concat([code, sum]));
    }
  });
  load('./program.js');
}

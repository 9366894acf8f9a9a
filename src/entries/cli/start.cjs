#!/usr/bin/env node
/**
 * Starts the command line (program.js beside this file) from code that was
 * compiled when it was built, which V8 itself holds against its own version,
 * and we against a checksum of it and the text, for V8 trusts its bytes: one
 * that is wrong would end in a crash. Where it was built by another one, Node
 * reads the scripts as usual and, from 22.1 on, keeps what it compiled.
 */
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const zlib = require('node:zlib');

const compiled = path.join(__dirname, 'compiled', `${process.versions.v8}-${process.platform}-${process.arch}`);
/** Node learnt of it in the course of 20. */
const { crc32 } = /** @type {{ crc32?: typeof zlib.crc32 }} */ (zlib);
const isCompiled = crc32 !== undefined && fs.existsSync(compiled);

if (!isCompiled) {
  /** @type {{ enableCompileCache?: () => void }} */ (Module).enableCompileCache?.();
}
const PROGRAM = './program.js';
try {
  fetched(PROGRAM);
} catch (error) {
  // Never 1, which is the verdict on a workbook.
  process.exitCode = 2;
  const zh =
    '\u7a0b\u5e8f\u6587\u4ef6\u7f3a\u5931\u6216\u5df2\u635f\u574f\uff0c\u8bf7\u91cd\u65b0\u5b89\u88c5\u89c4\u77e9\u3002';
  const why = error instanceof Error ? error.stack : error;
  process.stderr.write(`${zh} The files of the program are missing or damaged; install Guiju again.\n${why}\n`);
}

/** A script of ours, as `require` would give it. Throws as that does. */
function load(/** @type {string} */ name) {
  const filename = path.join(__dirname, name);
  const text = fs.readFileSync(filename);
  // All of it is ASCII.
  const script = new vm.Script(Module.wrap(text.toString('latin1')), {
    filename,
    cachedData: compiledOf(name, text),
  });
  const module = { exports: {} };
  // What the program starts threads from is this file, lest they compile everything anew.
  script.runInThisContext()(module.exports, fetched, module, name === PROGRAM ? __filename : filename, __dirname);
  return module.exports;
}

/** Undefined where no command that was run at the build needed it, and where it cannot be read or is not what was written for this text. */
function compiledOf(/** @type {string} */ name, /** @type {Buffer} */ text) {
  try {
    const kept = fs.readFileSync(path.join(compiled, `${name}.cache`));
    const code = kept.subarray(0, -4);
    return crc32 && kept.readUInt32LE(code.length) === crc32(code, crc32(text)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** What imports (import-engine.cjs) is none of them: code compiled beforehand cannot. */
function fetched(/** @type {string} */ name) {
  return /^\.\/.*\.js$/.test(name) && isCompiled ? load(name) : require(name);
}

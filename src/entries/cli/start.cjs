#!/usr/bin/env node
/**
 * Starts the command line (program.js beside this file) from code that was
 * compiled when it was built, which V8 itself holds against its own version
 * and the length of the text; where it was built by another one, Node reads
 * the scripts as usual and, from 22.1 on, keeps what it compiled.
 */
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const compiled = path.join(__dirname, 'compiled', process.versions.v8);
/** Without it code that was compiled beforehand could fetch no packages; Node learnt of it in the course of 20. */
const importModuleDynamically = vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;

const isCompiled = importModuleDynamically !== undefined && fs.existsSync(compiled);

if (!isCompiled) {
  /** @type {{ enableCompileCache?: () => void }} */ (Module).enableCompileCache?.();
}
fetched('./program.js');

/** A script of ours, as `require` would give it. Throws as that does. */
function load(/** @type {string} */ name) {
  const filename = path.join(__dirname, name);
  // All of it is ASCII.
  const script = new vm.Script(Module.wrap(fs.readFileSync(filename, 'latin1')), {
    filename,
    cachedData: compiledOf(name),
    importModuleDynamically,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, fetched, module, filename, __dirname);
  return module.exports;
}

/** Undefined where no command that was run at the build needed it. */
function compiledOf(/** @type {string} */ name) {
  const file = path.join(compiled, `${name}.cache`);
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
}

function fetched(/** @type {string} */ name) {
  return name.startsWith('./') && isCompiled ? load(name) : require(name);
}

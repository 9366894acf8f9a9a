/**
 * The engine of formulas, which is a module to be imported. The program asks
 * for it through this file, which is not compiled beforehand: code that was
 * has no way to import (start.cjs).
 */
'use strict';
module.exports = import('@ironcalc/wasm');

/** The icons as Office wants them: PNG files of exact sizes, rendered from our SVG at build. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

/** The files of `assets/` in the build: which drawing, how many pixels square. The names are those in manifest.xml. */
export const icons = [
  ...[16, 20].map((size) => icon('icon', 'guiju-small.svg', size)),
  ...[24, 32, 40, 48, 64, 80, 96, 128].map((size) => icon('icon', 'guiju.svg', size)),
  ...[16, 32, 80].map((size) => icon('recheck', 'recheck.svg', size)),
  ...[16, 32, 80].map((size) => icon('flags', 'flags.svg', size)),
];

/** @type {Promise<void> | undefined} */
let ready;

/**
 * @param {Buffer | string} svg a square drawing
 * @param {number} size the width and height wanted, in pixels
 * @returns {Promise<Buffer>} the PNG file
 */
export async function renderIcon(svg, size) {
  ready ??= loadRenderer();
  await ready;
  const drawing = new Resvg(svg.toString(), { fitTo: { mode: 'width', value: size } });
  try {
    return Buffer.from(drawing.render().asPng());
  } finally {
    drawing.free();
  }
}

async function loadRenderer() {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
}

/**
 * @param {string} name
 * @param {string} drawing
 * @param {number} size
 */
function icon(name, drawing, size) {
  return { file: `${name}-${size}.png`, drawing, size };
}

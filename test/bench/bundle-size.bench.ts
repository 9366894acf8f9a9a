/**
 * What the pane sends before anything is checked, beside Microsoft's own React
 * template for task panes, both built with the very same tools now. The
 * template's polyfills for old browsers, which it adds besides, are left out.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack, { type Configuration } from 'webpack';

const PROJECT = join(__dirname, '..', '..');

export async function run(): Promise<void> {
  const ours = await built({ taskpane: './src/entries/taskpane.tsx' });
  const template = await built({ taskpane: './test/bench/template-pane.tsx' });
  const words = ({ min, gzip }: Size) => `${kb(min)} kB minified, ${kb(gzip)} kB gzip`;
  process.stdout.write(`the pane at its start: ${words(ours)}\n`);
  process.stdout.write(`Microsoft’s React template: ${words(template)}\n`);
  process.stdout.write(`${(ours.gzip / template.gzip).toFixed(2)} × the template\n`);
}

interface Size {
  readonly min: number;
  readonly gzip: number;
}

/** The first script of a page built as ours is. */
async function built(entry: Record<string, string>): Promise<Size> {
  const path = mkdtempSync(join(tmpdir(), 'guiju-size-'));
  try {
    const config = await addInConfig();
    await compile({
      ...config,
      entry,
      output: { ...config.output, path, filename: '[name].js', clean: false },
      // The page, the icons and office.js beside it are not what is measured.
      plugins: (config.plugins ?? []).filter((plugin) => plugin instanceof webpack.NormalModuleReplacementPlugin),
      cache: false,
      devtool: false,
      performance: { hints: false },
      stats: 'errors-only',
    });
    const file = readdirSync(path).find((name) => name === 'taskpane.js');
    const script = readFileSync(join(path, file ?? 'taskpane.js'));
    return { min: script.length, gzip: gzipSync(script, { level: 9 }).length };
  } finally {
    rmSync(path, { recursive: true });
  }
}

async function addInConfig(): Promise<Configuration> {
  const make: unknown = await import(join(PROJECT, 'webpack.config.js'));
  const configs = await (isMaker(make) ? make.default({}, { mode: 'production' }) : []);
  const [addIn] = configs;
  if (!addIn) throw new Error('webpack.config.js makes no add-in');
  return addIn;
}

interface Maker {
  readonly default: (env: object, argv: { readonly mode: string }) => Promise<readonly Configuration[]>;
}

function isMaker(made: unknown): made is Maker {
  return typeof made === 'object' && made !== null && 'default' in made && typeof made.default === 'function';
}

function compile(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

function kb(bytes: number): string {
  return (bytes / 1_000).toFixed(0);
}

/** The simulated WPS as one script, for a page to begin with; compiled for the oldest browser that is to run it. */
import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

let script: Promise<string> | undefined;

/** A page that begins with this has `layTheDesk`; once a file of tests. */
export function etScript(): Promise<string> {
  return (script ??= compiled());
}

function compiled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-et-'));
  const compiler = webpack({
    mode: 'production',
    entry: join(__dirname, 'et-page.ts'),
    target: ['web', 'browserslist:chrome 87'],
    output: { path: folder, filename: 'et.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.[jt]s$/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' } }, env: { targets: 'chrome >= 87' } },
          },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      try {
        if (error) throw error;
        if (stats?.hasErrors() !== false) throw new Error(stats?.toString('errors-only') ?? 'nothing was compiled');
        resolve(readFileSync(join(folder, 'et.js'), 'utf8'));
      } catch (wrong) {
        reject(wrong instanceof Error ? wrong : new Error(String(wrong)));
      } finally {
        rmSync(folder, { recursive: true });
        compiler.close(() => undefined);
      }
    });
  });
}

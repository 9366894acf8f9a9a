/**
 * What is built, and from what: `addin` (task pane and ribbon commands of
 * Excel), `wps` (the same of WPS, with its own pages), `workbench` (the page
 * with the grid), `gallery` (the pane in every state, beside it) and `cli`
 * (the command line).
 *
 *   npm run build                                          the lot, for https://localhost:3000, and dist/wps for anywhere
 *   npm run build -- --env base=https://intranet/guiju/    Excel's for that address, into dist/excel
 *   npm run build -- --env office=cdn …                    with office.js from Microsoft, for places with internet
 *   npm run build -- --env probe --env base=…              with the probe on the ribbon, to find out what a real Excel does
 *   npm run build -- --env maps=none                       without source maps, which nobody reads who only runs the tests
 *   npm run build -- --env cache=kept                      quicker by what an earlier build has left, and where it has left nothing, leaving nothing: 800 MB, a third of the work
 */
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const webpack = require('webpack');
const { parse: parseYaml } = require('yaml');
const { buildMark } = require('./src/entries/build-mark.cjs');
const { compileAhead } = require('./src/entries/cli/compile-ahead.cjs');
const { officeFiles } = require('./src/entries/office-files.cjs');

const here = (...parts) => path.join(__dirname, ...parts);

const OFFICE_JS = here('node_modules', '@microsoft', 'office-js', 'dist');

/** The one address from which Microsoft supports office.js, and the others that one asks. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_CDN_ORIGINS = ' https://appsforoffice.microsoft.com https://*.office.net';

/** @returns {import('webpack').RuleSetRule} */
const compileTypeScript = (/** @type {object} */ target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      env: { ...target, bugfixes: true },
    },
  },
});

/** Rule files become plain JSON trees here, so that the pane need not carry a YAML parser. */
const compileYaml = {
  test: /\.yaml$/,
  resourceQuery: { not: [/./] },
  type: 'json',
  parser: {
    parse: (/** @type {string} */ text) => parseYaml(text, { version: '1.2', schema: 'core', maxAliasCount: 0 }),
  },
};

/** A pack's rules, and apart from them its cases, as one file each, fetched when they are asked for. */
const wholeFolders = ['rules', 'cases'].map((part) => ({
  test: /pack\.yaml$/,
  resourceQuery: new RegExp(`^\\?${part}$`),
  type: 'json',
  use: { loader: here('src', 'entries', 'whole-folder-loader.cjs'), options: { part } },
}));

/** Fluent's list of tokens, a twentieth of the pane, by its rule instead of name by name. */
const fluentTokens = {
  test: /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
  use: here('src', 'entries', 'fluent-tokens-loader.cjs'),
};

/** What the grid asks of every text it draws, answered sooner. */
const numfmtDates = {
  test: /[\\/]numfmt[\\/]lib[\\/]parseValue\.js$/,
  use: here('src', 'entries', 'numfmt-dates-loader.cjs'),
};

/** The rules of the command line, read from YAML here and not each time it starts. */
const ownRules = (/** @type {boolean} */ within) => ({
  test: /own-rules\.ts$/,
  enforce: /** @type {const} */ ('post'),
  use: { loader: here('src', 'entries', 'own-rules-loader.cjs'), options: { within } },
});

function common(mode, name, hasMaps = true) {
  return {
    name,
    mode,
    context: __dirname,
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    // No `eval`: the content security policy forbids it.
    devtool: hasMaps && (mode === 'production' ? 'source-map' : 'inline-source-map'),
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}${hasMaps ? '' : '-without-maps'}`,
      buildDependencies: { config: [__filename] },
    },
    infrastructureLogging: { level: 'warn' },
    stats: { preset: 'errors-warnings', timings: true, builtAt: true },
  };
}

/**
 * The manifest asks for ExcelApi 1.13, which Excel LTSC 2021 has: on a closed
 * network its WebView2 may have stayed where it was then. A Mac has Safari's,
 * which knows no lookbehind before 16.4. What is older is told so by
 * src/entries/start-guard.js; a test reads the bundle for anything newer.
 */
const WEBVIEWS = { targets: 'chrome >= 94, edge >= 94, safari >= 15.4' };

/**
 * Inside WPS stands a Chromium of its own: 104 on Windows, 87 and 88 were seen
 * on Linux. Whatever comes from packages is compiled for it too.
 */
const WPS_ENGINES = { targets: 'chrome >= 87' };

function page(chunks, template, filename, office) {
  const fromCdn = office === 'cdn';
  return new HtmlPlugin({
    officeJs: fromCdn ? OFFICE_CDN : 'office/office.js',
    officeOrigins: fromCdn ? OFFICE_CDN_ORIGINS : '',
    template,
    filename,
    chunks,
    // office.js stands in the page before us and must have run first.
    scriptLoading: 'defer',
  });
}

/** Fluent ships its styles twice: as rules ready made, and, a third smaller, as what Griffel makes them of. */
function rawStyles() {
  return new webpack.NormalModuleReplacementPlugin(
    /\.styles\.js$/,
    (/** @type {{ context: string, request: string }} */ wanted) => {
      if (wanted.context.includes('@fluentui')) wanted.request = wanted.request.replace(/\.js$/, '.raw.js');
    },
  );
}

/** The same of both programs: rules in a file of their own for the pane and the ribbon's commands alike. */
function splitting() {
  return {
    // As usual those fetched later; the list of very many findings keeps its library to itself.
    chunks: (/** @type {import('webpack').Chunk} */ chunk) => !chunk.canBeInitial() && chunk.name !== 'long-list',
    cacheGroups: {
      // One file for the pane and the ribbon's commands: what every workbook needs, and the names of the packs.
      rules: {
        test: (/** @type {{ resource?: string }} */ { resource = '' }) => /[\\/]rules[\\/].*\.yaml$/.test(resource),
        name: 'rules',
        chunks: 'all',
        enforce: true,
      },
      // All that a verdict takes, the findings apart, in one file: in a dozen the same code is larger by a thirtieth.
      verdict: {
        test: (
          /** @type {import('webpack').Module} */ module,
          /** @type {{ chunkGraph: import('webpack').ChunkGraph }} */ { chunkGraph },
        ) =>
          !/[\\/]src[\\/]record[\\/]|[\\/]rules[\\/].*\.yaml/.test(module.nameForCondition() ?? '') &&
          [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'verdict'),
        name: 'verdict-code',
        chunks: 'async',
        enforce: true,
      },
      // What reads and folds the record, shared by whatever shows it; and what opens the package of another copy.
      record: ofOneRoom('record-lines', /[\\/]src[\\/]record[\\/]|[\\/]@noble[\\/]hashes[\\/]/),
      copies: ofOneRoom(
        'read-copy-package',
        /[\\/]hosts[\\/]xlsx[\\/](?:scan[\\/]|zip-|xml-|crc32|reading-|xlsx-package)/,
      ),
    },
  };
}

/** A file of its own, fetched with those that need it. */
function ofOneRoom(/** @type {string} */ name, /** @type {RegExp} */ room) {
  const test = (/** @type {{ resource?: string }} */ { resource = '' }) => room.test(resource);
  return { test, name, chunks: /** @type {const} */ ('async'), enforce: true };
}

/** Which build this is, for those who ask in the pane, and beside the pages, for a pane of an older one. */
function marked() {
  const mark = JSON.stringify(buildMark());
  return {
    apply(/** @type {import('webpack').Compiler} */ compiler) {
      new webpack.DefinePlugin({ GUIJU_BUILD: mark }).apply(compiler);
      compiler.hooks.thisCompilation.tap('marked', (compilation) => {
        compilation.hooks.processAssets.tap('marked', () => {
          compilation.emitAsset('version.js', new webpack.sources.RawSource(`window.guijuOnSite = ${mark};\n`), {
            minimized: true,
          });
        });
      });
    },
  };
}

/** On a machine that builds once, to keep what would make the next build quicker is work for nothing. */
function withWhatIsKept(/** @type {ReturnType<typeof common>} */ config) {
  const isKept = fs.existsSync(here('node_modules', '.cache', 'webpack', config.cache.name));
  return isKept ? config : { ...config, cache: false };
}

/** The pictures of the ribbon, drawn in every size. */
async function iconPatterns() {
  const { icons, renderIcon } = await import('./assets/icons/render-icon.mjs');
  return icons.map(({ file, drawing, size }) => ({
    from: here('assets', 'icons', drawing),
    to: `assets/${file}`,
    transform: (/** @type {Buffer} */ svg) => renderIcon(svg, size),
  }));
}

async function addin(mode, { base, office, probe = false, maps }) {
  const { manifestAt } = await import('./src/packaging/manifest-at.mjs');
  const { manifestWithProbe } = await import('./src/workbench/server/manifest-with-probe.mjs');
  // The workbench can open it whatever the manifest says; what is meant for elsewhere has it on demand only.
  const hasProbe = probe || !base;
  const publish = (/** @type {string} */ xml) => {
    const whole = probe ? manifestWithProbe(xml) : xml;
    return base ? manifestAt(whole, base) : whole;
  };
  return {
    ...common(mode, 'addin', maps !== 'none'),
    target: 'web',
    entry: {
      taskpane: './src/entries/taskpane.tsx',
      commands: './src/entries/commands.ts',
      ...(hasProbe && { probe: './src/entries/probe.ts' }),
      ...(probe && { probeline: './src/entries/probeline.ts' }),
    },
    output: { ...site('addin', base), filename: 'addin/[name].[contenthash:8].js' },
    module: { rules: [compileTypeScript(WEBVIEWS), compileYaml, fluentTokens, ...wholeFolders] },
    optimization: {
      minimizer: [minimizeQuickly()],
      splitChunks: splitting(),
    },
    // The pane with React and Fluent; beyond this something has slipped in.
    performance: {
      hints: mode === 'production' && 'error',
      maxEntrypointSize: 680_000,
      maxAssetSize: 680_000,
      assetFilter: isOurScript,
    },
    plugins: [
      rawStyles(),
      marked(),
      page(['taskpane'], './src/entries/taskpane.html', 'taskpane.html', office),
      page(['commands', ...(probe ? ['probeline'] : [])], './src/entries/commands.html', 'commands.html', office),
      ...(hasProbe ? [page(['probe'], './src/entries/probe.html', 'probe.html', office)] : []),
      new CopyPlugin({
        patterns: [
          ...(office === 'cdn' ? [] : officeFiles).map(({ from, to }) => ({
            from: path.join(OFFICE_JS, from),
            to: `office/${to}`,
            info: { minimized: true },
          })),
          ...(await iconPatterns()),
          { from: here('src', 'entries', 'help.html'), to: 'help.html' },
          { from: here('assets', 'packs'), to: 'packs', info: { minimized: true } },
          { from: here('src', 'entries', 'start-guard.js'), to: 'start-guard.js', info: { minimized: true } },
          { from: '**/*.xlsx', context: here('assets', 'samples'), to: 'samples/' },
          {
            from: here('manifest.xml'),
            to: 'manifest.xml',
            transform: (/** @type {Buffer} */ xml) => publish(xml.toString('utf8')),
          },
          // For the list of beliefs: what recordings of the probe say, without what passed on the wire.
          ...(base
            ? []
            : [
                {
                  from: '*.json',
                  context: here('test', 'hosts', 'office', 'recordings'),
                  to: 'probe-recordings.json',
                  noErrorOnMissing: true,
                  transformAll: answersOf,
                },
              ]),
        ],
      }),
    ],
  };
}

/**
 * The package for WPS: classic scripts that lie beside their pages, so that it
 * works from files as from a server. What is fetched later comes as scripts too.
 */
async function wps(mode, { maps }) {
  const wpsPage = (
    /** @type {string[]} */ chunks,
    /** @type {string} */ name,
    /** @type {'defer' | 'blocking'} */ loading,
  ) => new HtmlPlugin({ template: `./src/entries/wps/${name}`, filename: name, chunks, scriptLoading: loading });
  const copied = (/** @type {string} */ name) => ({
    from: here('src', 'entries', 'wps', name),
    to: name,
    info: { minimized: true },
  });
  return {
    ...common(mode, 'wps', maps !== 'none'),
    target: ['web', 'browserslist:chrome 87'],
    entry: {
      index: './src/entries/wps/index.ts',
      taskpane: './src/entries/wps/taskpane.tsx',
      probe: './src/entries/wps/probe.ts',
    },
    output: {
      path: here('dist', 'wps'),
      publicPath: 'auto',
      filename: 'addin/[name].[contenthash:8].js',
      clean: true,
      compareBeforeEmit: false,
    },
    module: {
      rules: [
        compileTypeScript(WPS_ENGINES),
        {
          test: /\.[cm]?js$/,
          include: /node_modules/,
          use: { loader: 'swc-loader', options: { env: WPS_ENGINES } },
        },
        compileYaml,
        fluentTokens,
        ...wholeFolders,
      ],
    },
    optimization: { minimizer: [minimizeQuickly()], splitChunks: splitting() },
    // Nothing of it is fetched over a slow line; what has slipped in is told by the package of Excel.
    performance: { hints: false },
    plugins: [
      rawStyles(),
      marked(),
      // WPS calls what the ribbon names as soon as the page is there: its script must have run by then.
      wpsPage(['index'], 'index.html', 'blocking'),
      wpsPage(['taskpane'], 'taskpane.html', 'defer'),
      wpsPage(['probe'], 'probe.html', 'defer'),
      new CopyPlugin({
        patterns: [
          ...['ribbon.xml', 'manifest.xml', 'start-guard.js'].map(copied),
          ...(await iconPatterns()),
          { from: here('src', 'entries', 'help.html'), to: 'help.html' },
          { from: here('assets', 'packs'), to: 'packs', info: { minimized: true } },
        ],
      }),
    ],
  };
}

function workbench(mode) {
  return {
    ...common(mode, 'workbench'),
    target: 'web',
    entry: { workbench: './src/workbench/page/index.ts' },
    output: {
      ...site('workbench'),
      filename: 'workbench/[name].[contenthash:8].js',
      chunkFilename: 'workbench/[name].[contenthash:8].js',
    },
    module: {
      rules: [
        compileTypeScript({ targets: 'chrome >= 115, firefox >= 115, safari >= 17' }),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        numfmtDates,
      ],
    },
    // The grid comes small already: only our part of it is made smaller, and nobody fetches it over a network.
    optimization: { splitChunks: { chunks: 'all' }, minimizer: [minimizeQuickly(false)] },
    // A map of the grid is thrice the grid.
    devtool: mode === 'production' ? false : 'inline-source-map',
    // The grid is a whole spreadsheet (Univer) and no part of what is installed in Excel or WPS.
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin({
        filename: 'workbench/[name].[contenthash:8].css',
        chunkFilename: 'workbench/[name].[contenthash:8].css',
      }),
      page(['workbench'], './src/workbench/page/index.html', 'index.html'),
    ],
  };
}

/** The pane in every state it can be in: its sources again, apart from what is installed, and not made small. */
function gallery(mode) {
  return {
    ...common(mode, 'gallery', false),
    target: 'web',
    entry: { gallery: './test/pane/gallery/page.ts', frame: './test/pane/gallery/frame.tsx' },
    output: { ...site('gallery'), filename: 'gallery/[name].[contenthash:8].js' },
    module: {
      rules: [
        compileTypeScript({ targets: 'chrome >= 115, firefox >= 115, safari >= 17' }),
        compileYaml,
        ...wholeFolders,
      ],
    },
    optimization: { minimize: false },
    devtool: false,
    performance: { hints: false },
    plugins: [
      page(['gallery'], './test/pane/gallery/gallery.html', 'gallery.html'),
      page(['frame'], './test/pane/gallery/gallery-frame.html', 'gallery-frame.html'),
    ],
  };
}

/**
 * The command line: `guiju.js`, which starts `program.js` from code compiled
 * beforehand, beside it one file for each command and for what they share, and
 * the rules as data. Never sent over a network: with its names it is readable
 * where it fails.
 */
function commandLine(mode) {
  return {
    ...common(mode, 'cli'),
    ...ofNode({ ascii: true }),
    entry: { program: './src/entries/command-line.ts' },
    output: {
      path: here('dist', 'cli'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: true,
      compareBeforeEmit: false,
    },
    module: { rules: [compileTypeScript({ targets: { node: '20' } }), ownRules(false), later] },
    // Found beside us when they are asked for: for 审核意见书 in Word, for files of the old format, for --recalc.
    externals: {
      docx: 'commonjs docx',
      '@e965/xlsx': 'commonjs @e965/xlsx',
      '@ironcalc/wasm': `promise require('./${ENGINE}')`,
    },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: here('src', 'entries', 'cli', 'start.cjs'), to: 'guiju.js' },
          { from: here('src', 'entries', 'cli', ENGINE), to: ENGINE },
        ],
      }),
      new CompiledAheadPlugin('guiju.js', mode),
    ],
  };
}

/** Imports the engine of formulas. */
const ENGINE = 'import-engine.cjs';

/** Packages that no command needs at once; as Node's own `require` finds them, for their names are read so. */
const FETCHED_LATER = ['fflate', 'yaml', '@noble/hashes/sha2'].map((name) => [`${name}$`, require.resolve(name)]);

/** @type {import('webpack').RuleSetRule} */
const later = {
  resource: FETCHED_LATER.map(([, file]) => file),
  resourceQuery: { not: [/whole/] },
  use: here('src', 'entries', 'later-loader.cjs'),
};

/** What runs in Node: without its comments it starts sooner, and as plain ASCII it is read without being decoded; with all rules in it, it would be twice as long. */
function ofNode(/** @type {{ ascii: boolean }} */ { ascii }) {
  return {
    target: 'node20',
    resolve: { extensions: ['.ts', '.tsx', '.js'], alias: Object.fromEntries(FETCHED_LATER) },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { compress: false, mangle: false, format: { ascii_only: ascii } },
          extractComments: false,
          exclude: /guiju\.js$/,
        }),
      ],
    },
    performance: { hints: false },
  };
}

/** The same as one script with all it may ever ask for, to be put into Node's own binary (src/packaging/lay-out-alone.mjs). */
function alone(mode) {
  return {
    ...common(mode, 'alone', false),
    ...ofNode({ ascii: false }),
    entry: { program: './src/entries/command-line.ts' },
    module: { rules: [compileTypeScript({ targets: { node: '20' } }), ownRules(true), later] },
    output: { path: here('dist', 'alone'), filename: 'guiju.js', clean: true },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
}

/** Sets the executable bit, which `npx guiju` in this folder needs, and has the program compiled as this very Node reads it. */
class CompiledAheadPlugin {
  constructor(file, mode) {
    this.file = file;
    this.mode = mode;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('CompiledAheadPlugin', () => {
      const program = path.join(compiler.outputPath, this.file);
      fs.chmodSync(program, 0o755);
      // What is built while one works on it is not plain ASCII, and another the next moment.
      if (this.mode === 'production') compileAhead(program);
    });
  }
}

/** The recordings of the probe among them, by the names of their files. */
function answersOf(/** @type {{ sourceFilename: string, data: Buffer }[]} */ assets) {
  const recordings = assets
    .map(({ sourceFilename, data }) => [path.basename(sourceFilename), JSON.parse(data.toString('utf8'))])
    .filter(([, { format }]) => format.startsWith('guiju-excel-probe-'))
    .map(([name, recording]) => [name, { ...recording, exchanges: undefined }]);
  return JSON.stringify(Object.fromEntries(recordings));
}

/** By the compiler we have anyway: the grid takes it a quarter of terser's time, and comes out no larger. */
function minimizeQuickly(/** @type {false | { passes: number }} */ compress = { passes: 3 }) {
  return new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress } });
}

/** Two builds write into one site, each cleaning its own folder of scripts; pages are addressed relatively, for any base. */
function site(folder, base) {
  return {
    // What is meant for elsewhere stays out of the workbench's way.
    path: here('dist', base ? 'excel' : 'web'),
    publicPath: 'auto',
    clean: { keep: (/** @type {string} */ file) => !file.startsWith(`${folder}/`) },
    // The age of a build is read from its files (src/packaging/build-state.mjs).
    compareBeforeEmit: false,
  };
}

function isOurScript(file) {
  return file.startsWith('addin/') && file.endsWith('.js');
}

async function devServer() {
  const { makeCertificate } = await import('./src/workbench/server/make-certificate.mjs');
  const { key, cert } = await makeCertificate();
  return {
    host: 'localhost',
    port: 3000,
    server: { type: 'https', options: { key, cert } },
    static: false,
    hot: false,
    client: { overlay: { warnings: false } },
    headers: { 'cache-control': 'no-cache' },
  };
}

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode === 'development' ? 'development' : 'production';
  // For elsewhere Excel's pages alone.
  const others = env.base ? [] : [workbench(mode), gallery(mode), commandLine(mode)];
  if (env.alone) return [alone(mode)];
  const configs = [await addin(mode, env), ...others];
  // Its pages have the names of others, and a server of its own is not needed: the workbench serves it.
  if (!env.base && !env.WEBPACK_SERVE) configs.push(await wps(mode, env));
  if (env.WEBPACK_SERVE) configs[0].devServer = await devServer();
  return env.cache === 'kept' ? configs.map(withWhatIsKept) : configs;
};

/**
 * The installer for Windows, which no machine of ours can run: that it parses,
 * that its expressions find of a list what those of the other installer find,
 * and that both say the same.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'src', 'packaging', 'wps');
const script = readFileSync(join(folder, 'install.ps1'), 'utf8');
const other = readFileSync(join(folder, 'install.sh'), 'utf8');

/** In a process of its own: the parser fetches itself in a way that tests do not know. */
const PARSING = `
  const { Language, Parser } = require('@vscode/tree-sitter-wasm');
  const grammar = require.resolve('@vscode/tree-sitter-wasm').replace('tree-sitter.js', 'tree-sitter-powershell.wasm');
  const faults = (node) =>
    node.isError || node.isMissing
      ? ['line ' + (node.startPosition.row + 1) + ': ' + node.text.slice(0, 60)]
      : node.children.flatMap(faults);
  Parser.init().then(async () => {
    const parser = new Parser();
    parser.setLanguage(await Language.load(grammar));
    const { rootNode } = parser.parse(require('node:fs').readFileSync(0, 'utf8'));
    console.log(JSON.stringify(faults(rootNode)));
  });`;

/** The grammar as it comes: making it faster takes longer than any use of it. */
const AT_ONCE = '--liftoff-only';

function faultsOf(text: string): unknown {
  const { stdout } = spawnSync(process.execPath, [AT_ONCE, '-e', PARSING], {
    input: text,
    encoding: 'utf8',
    cwd: __dirname,
  });
  return JSON.parse(stdout);
}

test('it parses as PowerShell, and begins as Windows PowerShell 5.1 needs it to read Chinese', () => {
  expect(faultsOf(script.slice(1))).toEqual([]);
  expect(script.startsWith('\uFEFF')).toBe(true);
  expect(faultsOf(script.slice(1).replace('if ($entry -ne', 'if (($entry -ne'))).not.toEqual([]);
});

/** A text as PowerShell writes it: 'plain', '' for an apostrophe; "with $names", `" for a quotation mark. */
function textOf(name: string): string {
  const [, plain, mixed = ''] =
    new RegExp(`^\\$${name} = (?:'((?:[^']|'')*)'|"((?:[^"\`]|\`.)*)")$`, 'm').exec(script) ?? [];
  if (plain !== undefined) return plain.replaceAll("''", "'");
  return mixed.replaceAll(/`(.)|\$(\w+)/g, (_, escaped?: string, named?: string) => escaped ?? textOf(named ?? ''));
}

const OA = '<jspluginonline type="wps" name="oa" url="http://oa/?a=1&amp;b=>2" enable="enable_dev"/>';

test.each([
  ['nothing of ours', `<jsplugins>\n  ${OA}\n</jsplugins>\n`, `<jsplugins>\n  ${OA}\n</jsplugins>\n`],
  [
    'a comment that looks like ours',
    '<jsplugins><!-- <jsplugin name="guiju"/> --></jsplugins>',
    '<jsplugins><!-- <jsplugin name="guiju"/> --></jsplugins>',
  ],
  [
    'a name that begins like ours, and ours in the value of another',
    `<jsplugins><jsplugin name="guiju-other"></jsplugin><jsplugin name="a" url=" name='guiju' "/></jsplugins>`,
    `<jsplugins><jsplugin name="guiju-other"></jsplugin><jsplugin name="a" url=" name='guiju' "/></jsplugins>`,
  ],
  [
    'ours on a line of its own',
    `<jsplugins>\r\n\t<jsplugin type="et" name="guiju"/>\r\n\t${OA}\r\n</jsplugins>`,
    `<jsplugins>\r\n\t${OA}\r\n</jsplugins>`,
  ],
  [
    'ours in a text of another, and ours with a text',
    `<jsplugins><jsplugin name="a"><![CDATA[<jsplugin name="guiju"/>]]></jsplugin><jsplugin name="guiju">a</jsplugin></jsplugins>`,
    `<jsplugins><jsplugin name="a"><![CDATA[<jsplugin name="guiju"/>]]></jsplugin></jsplugins>`,
  ],
  [
    'ours with an end tag, and quotation marks of the other kind',
    `<jsplugins>\n  <jsplugin name='guiju' url="a>b"></jsplugin>\n  ${OA}\n</jsplugins>`,
    `<jsplugins>\n  ${OA}\n</jsplugins>`,
  ],
  [
    'ours within a line',
    `<jsplugins><jspluginonline name="guiju" url=""/>${OA}</jsplugins>`,
    `<jsplugins>${OA}</jsplugins>`,
  ],
])('of a list with %s it takes away what is ours and nothing else', (_, list, left) => {
  const found = new RegExp(`${textOf('comment')}|${textOf('ours')}`, 'g');
  expect(list.replaceAll(found, (each) => (/^<[!?]/.test(each) ? each : ''))).toBe(left);
});

test('it writes the entry that the other one writes, and says what that one says', () => {
  const entries = (text: string) =>
    [
      ...text
        .replace('$(escaped "$online")', '$address')
        .matchAll(/entry = ?"(<jsplugin.*\/>)"|entry="(<jsplugin.*\/>)"/g),
    ].map(([, windows, others]) =>
      (windows ?? others ?? '').replaceAll(/[\\`]"/g, '"').replaceAll(/=("?)[^" ]*\$[^ ]*?"(?= |\/)/g, '=$1…"'),
    );
  expect(entries(script)).toHaveLength(2);
  expect([...entries(script)].sort()).toEqual([...entries(other)].sort());
  const sentences = (text: string) =>
    [...text.matchAll(/[\u4E00-\u9FFF][^'"`\n]*。/g)].map(([words]) =>
      words.replaceAll(/\$\{?\w+\}?(?:\.FullName)?/g, '…'),
    );
  const ours = new Set(sentences(script));
  // What the shell has to see to itself, and what is of Linux alone.
  expect(sentences(other).filter((words) => !ours.has(words) && !/宏安全性|之后要写/.test(words))).toEqual([]);
});

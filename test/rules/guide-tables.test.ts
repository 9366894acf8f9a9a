/** The tables of the page for those who write packs: its keys are those the program reads, its functions come to what it says, its skeleton is green. */
import Ajv2020 from 'ajv/dist/2020';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import type * as z from 'zod/mini';
import { parseIsoDate } from '../../src/base/civil-date';
import { sceneOf } from '../../src/checks/set-scene';
import { evaluateNode } from '../../src/checks/formula/evaluate-formula';
import { functionNames } from '../../src/checks/formula/functions';
import { parseFormula } from '../../src/checks/formula/parse-formula';
import { KINDS } from '../../src/checks/kinds/kinds';
import { checkShape } from '../../src/checks/read-check';
import { newPack } from '../../src/entries/cli/new-pack';
import { lintRules } from '../../src/entries/cli/lint-rules';
import { schemaFiles } from '../../src/entries/cli/schema';
import { IN_BOTH } from '../../src/rulebook/inner-key-words';
import type { KeyWords } from '../../src/rulebook/key-word';
import { FILE_KEY_WORDS, FRAME_WORDS, KIND_KEY_WORDS } from '../../src/rulebook/key-words';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import { factNames } from '../../src/rulebook/pack-wording';
import { ourRulebook, RULES, subjectsOf } from './rule-case';

const PAGE = join(RULES, 'README.md');
const page = readFileSync(PAGE, 'utf8');
const section = (name: string) =>
  new RegExp(`<!-- ${name}:begin -->\\n([^]*?)<!-- ${name}:end -->`).exec(page)?.[1] ?? '';

function keyTable(): string {
  const rows = [...KINDS.values()].map((kind) => {
    const words = KIND_KEY_WORDS[kind.name] ?? {};
    const keys = Object.entries<z.core.$ZodType>(kind.fields).map(([key, { _zod }]) => {
      const optional = _zod.optin === 'optional';
      return `\`${key}\`${optional ? '' : '＊'} ${words[key]?.zh ?? '—'} ${words[key]?.en ?? '—'}`;
    });
    return `| ${kind.name} | ${keys.join('<br>') || '—'} |`;
  });
  return ['| 种类 Kind | 自己的键 Its own keys（＊必写 required） |', '| --- | --- |', ...rows, ''].join('\n');
}

test('the table of keys is the one the program reads by, and every key has its words', () => {
  for (const kind of KINDS.values()) {
    expect(Object.keys(KIND_KEY_WORDS[kind.name] ?? {}).sort()).toEqual(Object.keys(kind.fields).sort());
    expect(Object.keys(checkShape(kind).shape).filter((key) => !(key in FRAME_WORDS) && !(key in kind.fields))).toEqual(
      [],
    );
  }
  if (process.env.UPDATE_RULES_README)
    writeFileSync(PAGE, page.replace(/(<!-- keys:begin -->\n)[^]*(<!-- keys:end -->)/, `$1\n${keyTable()}\n$2`));
  else expect(section('keys').trim()).toBe(keyTable().trim());
});

/** `a`＊ words; of keys within keys `a.b`. */
function fileKeys(words: KeyWords, above = ''): string[] {
  return Object.entries(words).flatMap(([key, { zh, en, within = {} }]) => {
    const inner = Object.keys(within).every((one) => one in IN_BOTH) ? [] : fileKeys(within, `${above}${key}.`);
    return [`\`${above}${key}\` ${zh} ${en}`, ...inner];
  });
}

test('the table of the keys of the other files is made of their words', () => {
  const rows = Object.entries(FILE_KEY_WORDS).map(([file, words]) => `| ${file} | ${fileKeys(words).join('<br>')} |`);
  const table = ['| 文件 File | 键 Keys |', '| --- | --- |', ...rows, ''].join('\n');
  if (process.env.UPDATE_RULES_README) {
    const now = readFileSync(PAGE, 'utf8');
    writeFileSync(PAGE, now.replace(/(<!-- files:begin -->\n)[^]*(<!-- files:end -->)/, `$1\n${table}\n$2`));
  } else expect(section('files').trim()).toBe(table.trim());
});

test('in the schemas of editors each key has its words, however deep it stands', () => {
  const bare: string[] = [];
  const visit = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, inner] of Object.entries(schema) as [string, unknown][]) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null)
        for (const [name, property] of Object.entries(inner) as [string, object][])
          if (!('description' in property)) bare.push(`${at}.${name}`);
      visit(inner, ['properties', 'items', 'anyOf'].includes(key) ? at : `${at}.${key}`);
    }
  };
  for (const [name, text] of schemaFiles()) visit(JSON.parse(text), name);
  expect(bare).toEqual([]);
});

const rows = section('functions')
  .split('\n')
  .flatMap((line) => {
    const [, names = '', , example = '', result = ''] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return example.includes('(') || example.includes('（') ? [{ names: names.split(' '), example, result }] : [];
  });

test('each function has an example in the table', () => {
  expect(rows.flatMap(({ names }) => names).sort()).toEqual([...functionNames()].sort());
});

test.each(rows)('$example is $result', ({ example, result }) => {
  const { dictionary, packs } = ourRulebook();
  const pack = packs.get('heyuan');
  const check = pack?.checks[0];
  const day = parseIsoDate('2026-11-21');
  if (!pack || !check || !day) throw new Error('no heyuan');
  const given = /例子里[^：]*：([^。]*)。/.exec(page)?.[1] ?? '';
  const project = Object.fromEntries(
    given
      .split('；')
      .map((one) => one.split(' '))
      .map(([name = '', value = '']) => [name, value === '（空）' ? '' : value]),
  );
  const slip = subjectsOf({ project, change: {}, lines: [['', '30000']] }, dictionary).find(
    ({ kind }) => kind === 'change',
  );
  if (!slip) throw new Error('no slip');
  const scene = sceneOf(check, slip, pack, day);
  const yes = ['是', '否'].includes(result);
  const open = result === '无法判定';
  const parsed = parseFormula(
    yes || open ? example : `${example} = ${result}`,
    new Map(factNames(dictionary)),
    open ? ['amount'] : ['flag'],
  );
  if (!parsed.ok) throw new Error(parsed.error.message.zh);
  expect(evaluateNode(parsed.value.root, scene).value).toEqual(
    open ? undefined : { type: 'flag', value: result !== '否' },
  );
});

describe('guiju new pack', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const terminal = { out: () => undefined, err: () => undefined, version: '9' };

  const skeleton = { command: 'new-pack', id: 'wodexian', articles: 12, into: '', language: 'zh' } as const;
  const findings = (): string[] => {
    let told = '';
    const lint = {
      command: 'lint-rules',
      folder,
      watch: false,
      settle: false,
      format: 'text',
      language: 'zh',
    } as const;
    lintRules(lint, { ...terminal, out: (text: string) => void (told += text) }, RULES);
    return told.split('\n').filter(Boolean);
  };

  test('writes a file for each article; what its author has to write is a finding in each, at its place', () => {
    expect(newPack({ ...skeleton, into: folder }, terminal)).toBe(0);
    expect(readdirSync(join(folder, 'wodexian', 'checks'))).toHaveLength(12);
    const told = findings();
    expect(told.map((line) => line.split(':')[0]?.replace('wodexian/', ''))).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `checks/${String(index + 1).padStart(2, '0')}.yaml`),
      'facts.yaml',
      'facts.yaml',
      'pack.yaml',
    ]);
    expect(told[2]).toBe('wodexian/checks/03.yaml:4 id: 骨架里的“（待写）”还没有写：id、title、says、question');
    expect(told.at(-1)).toMatch(/^wodexian\/pack\.yaml:5 title\.zh: .*：title、number、issuer、inForce\.basis$/);
    expect(newPack({ ...skeleton, into: folder }, terminal)).toBe(2);
  });

  test('once that is written the linter finds nothing: the cases it will ask for are there', () => {
    const own = join(folder, 'wodexian');
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    const before = new Map(files.map((path) => [path, readFileSync(join(own, path), 'utf8')]));
    for (const [path, text] of before)
      writeFileSync(join(own, path), text.replace(/（待写）|\(to be written\) /g, '').replace('-todo', '-asked'));
    rmSync(join(own, 'facts.yaml'));
    expect(findings()).toEqual([]);
    for (const [path, text] of before) writeFileSync(join(own, path), text);
  });

  test('each of its files names, at its head, a schema that lies there, fits it and says what keys mean', () => {
    const files = readdirSync(join(folder, 'wodexian'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    expect(files.length).toBe(15);
    const compiled = new Map<string, (data: unknown) => boolean>();
    for (const path of files) {
      const text = readFileSync(join(folder, 'wodexian', path), 'utf8');
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      const schema = readFileSync(join(folder, 'wodexian', dirname(path), named), 'utf8');
      const file = parseRuleFile({ path, text });
      const validate =
        compiled.get(schema) ??
        new Ajv2020({ strict: true, allowUnionTypes: true }).compile(Object(JSON.parse(schema)));
      compiled.set(schema, validate);
      expect({ path, fits: !isProblem(file) && validate(file.data) }).toEqual({ path, fits: true });
    }
    const checks = readFileSync(join(folder, 'wodexian', '.schema', 'checks.json'), 'utf8');
    for (const words of ['什么时候适用', 'what is measured', '报送的要素']) expect(checks).toContain(words);
  });
});

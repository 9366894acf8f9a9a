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
import { FRAME_WORDS, KIND_KEY_WORDS } from '../../src/rulebook/key-words';
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

  test('writes a file for each article, with the cases that will be asked for: the linter finds nothing', () => {
    expect(newPack({ command: 'new-pack', id: 'wodexian', articles: 12, into: folder, language: 'zh' }, terminal)).toBe(
      0,
    );
    expect(readdirSync(join(folder, 'wodexian', 'checks'))).toHaveLength(12);
    const lint = {
      command: 'lint-rules',
      folder,
      watch: false,
      settle: false,
      format: 'text',
      language: 'zh',
    } as const;
    expect(lintRules(lint, terminal, RULES)).toBe(0);
    expect(newPack({ command: 'new-pack', id: 'wodexian', articles: 12, into: folder, language: 'zh' }, terminal)).toBe(
      2,
    );
  });

  test('each of its files names, at its head, a schema that lies there, fits it and says what keys mean', () => {
    const files = readdirSync(join(folder, 'wodexian'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    expect(files.length).toBe(15);
    for (const path of files) {
      const text = readFileSync(join(folder, 'wodexian', path), 'utf8');
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      const schema: unknown = JSON.parse(readFileSync(join(folder, 'wodexian', dirname(path), named), 'utf8'));
      const file = parseRuleFile({ path, text });
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(Object(schema));
      expect({ path, fits: !isProblem(file) && validate(file.data) }).toEqual({ path, fits: true });
    }
    const checks = readFileSync(join(folder, 'wodexian', '.schema', 'checks.json'), 'utf8');
    for (const words of ['什么时候适用', 'what is measured', '报送的要素']) expect(checks).toContain(words);
  });
});

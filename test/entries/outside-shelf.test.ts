/** Packs that come after the build: opened from a file or a workbook, held against their digest, and never in the place of ours. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CivilDate } from '../../src/base/civil-date';
import { pack } from '../../src/entries/cli/pack';
import { openRulebook } from '../../src/entries/cli/open-rulebook';
import { withWorkbookPack } from '../../src/entries/cli/workbook-pack';
import { rulesAtHand, type RuleShelf } from '../../src/entries/rules-at-hand';
import { packFileText, readPackFile } from '../../src/rulebook/pack-file';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import type { RuleFile } from '../../src/rulebook/rule-file';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import { sheet, workbook as book } from '../support/draw-workbook';
import { ourPackIds, ruleTexts } from '../rules/rule-case';

const RULES = join(__dirname, '..', '..', 'rules');
const DILIU = join(__dirname, '../rules/sample-packs/diliu');
const TODAY = '2025-09-01' as CivilDate;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const parsed = (texts: ReturnType<typeof ruleTexts>): RuleFile[] =>
  texts.flatMap((text) => {
    const file = parseRuleFile(text);
    return isProblem(file) ? [] : [{ path: file.path, data: file.data }];
  });
const OURS = parsed(ruleTexts());
const shelf: RuleShelf = {
  first: () => OURS.filter(({ path }) => /^((facts|holidays)\.yaml$|layouts\/|forms\/|[^/]+\/pack\.yaml)/.test(path)),
  pack: (folder) =>
    Promise.resolve(OURS.filter(({ path }) => path.startsWith(`${folder}/`) && !/\/(pack\.yaml|cases\/)/.test(path))),
  cases: () => Promise.resolve([]),
};

const FACTS: RuleFile = {
  path: 'diliu/facts.yaml',
  data: {
    facts: [{ id: 'diliu.lead', name: { zh: '牵头人数', en: 'leaders' }, type: 'number', labels: ['牵头人数'] }],
  },
};
const county = (more: readonly RuleFile[] = []) => [
  ...parsed(ruleTexts(DILIU).map(({ path, text }) => ({ path: `diliu/${path}`, text }))),
  FACTS,
  ...more,
];
const file = (files = county()) => packFileText(files, 'test', sha256);

const WORKBOOK = book(
  sheet(
    '项目要素表',
    `
    项目要素表
    适用办法 | 六政办〔2025〕6号
    牵头人数 | 3
    预算金额 | 900000
    `,
  ),
);

test('a pack that is opened is among the choices, judges, and is said not to be ours', async () => {
  const rules = rulesAtHand(shelf);
  const before = await rules.review({ workbook: WORKBOOK, today: TODAY });
  expect(before.pack).toBeUndefined();
  const opened = await rules.openPack?.(file(), 'session');
  const digest = `sha256:${sha256(readPack().content)}`;
  expect(opened).toEqual({ pack: expect.objectContaining({ id: 'diliu', outside: 'file', digest }) });
  expect(rules.packs.map(({ id }) => id)).toEqual([...ourPackIds(), 'diliu'].sort());
  const review = await rules.review({ workbook: WORKBOOK, today: TODAY });
  expect(review.pack).toMatchObject({ id: 'diliu', outside: 'file', digest });
  expect(review.subjects[0]?.facts.get('diliu.lead' as 'contract.amount')).toMatchObject({ known: true });
  expect(review.findings.find(({ check }) => check === 'diliu.2-route')?.route?.route).toBe('approval');
  expect((await rules.explain('diliu.2-route', 'diliu'))?.id).toBe('diliu.2-route');
  await rules.closePack?.('diliu');
  expect((await rules.review({ workbook: WORKBOOK, today: TODAY })).pack).toBeUndefined();
});

test('a new year of holidays is opened as a pack is, counts, and goes again; one with nothing new is refused', async () => {
  const rules = rulesAtHand(shelf);
  const holidays = (year: number) =>
    packFileText([{ path: 'fangjia/holidays.yaml', data: { years: [yearOf(year)] } }], 'test', sha256);
  const calendar = async () => (await rules.review({ workbook: WORKBOOK, today: TODAY })).calendar;
  expect(await rules.openPack?.(holidays(2026), 'session')).toEqual({
    refused: expect.objectContaining({ zh: expect.stringMatching(/没有新的年份/) }),
  });
  expect((await calendar()).further ?? []).toEqual([]);
  const opened = await rules.openPack?.(holidays(2090), 'session');
  expect(opened).toMatchObject({ pack: { id: 'fangjia', title: { zh: '放假安排 2090' } } });
  const { notices, further } = await calendar();
  expect([...notices.keys()].at(-1)).toBe(2090);
  expect(further).toEqual([
    { folder: 'fangjia', years: [2090], outside: 'file', digest: expect.stringMatching(/^sha256:/) },
  ]);
  expect(rules.packs.map(({ id }) => id)).toEqual(ourPackIds());
  expect(await rules.closePack?.('fangjia')).toBe('file');
  expect([...(await calendar()).notices.keys()]).not.toContain(2090);
});

const yearOf = (year: number) => ({
  year,
  notice: `https://www.gov.cn/${year}`,
  off: [`${year}-01-01`],
  worked: [],
});

function readPack() {
  const read = readPackFile(file(), 'file');
  if ('refused' in read) throw new Error(read.refused.zh);
  return read;
}

const broken: RuleFile = { path: 'diliu/checks/x.yaml', data: { id: 'diliu.6-x', kind: 'limti' } };
const head = (change: Record<string, string>): RuleFile[] =>
  county().map((one) =>
    one.path.endsWith('pack.yaml') ? { path: one.path, data: { ...(one.data as object), ...change } } : one,
  );

test.each<[string, string, RegExp]>([
  ['what is no JSON', 'hello', /这不是规则包文件/],
  ['another JSON', '{"a":1}', /缺少 format、digest 或 files/],
  ['a newer version', file().replace('guiju.pack/1', 'guiju.pack/2'), /更新版本的规矩/],
  ['a changed file', file().replace('80万元', '81万元'), /SHA-256 不符/],
  ['a pack that does not load', file(county([broken])), /diliu\/checks\/x\.yaml/],
  ['the id of one of ours', file(head({ id: 'heyuan' })), /“heyuan”是产品自带的规则包的编号，别的规则包不能用/],
  ['the number of one of ours', file(head({ number: '河府办〔2021〕30号' })), /与产品自带的规则包“heyuan”/],
  [
    'the folder of one of ours',
    file(county().map(({ path, data }) => ({ path: path.replace('diliu', 'heyuan'), data }))),
    /同名/,
  ],
  ['a file that is no rule', file(county([{ path: 'diliu/x.js', data: 'x' }])), /不属于规则包的内容（diliu\/x\.js）/],
  ['a way out of the folder', file(county([{ path: 'diliu/checks/../../x.yaml', data: 'x' }])), /不属于规则包的内容/],
  ['HTML', file(head({ number: '<img src=x onerror=alert(1)>' })), /不能有 HTML 标记/],
  ['great depth', `{"format":"guiju.pack/1","a":${'['.repeat(40)}${']'.repeat(40)}}`, /太深或太大/],
  ['five million characters', 'x'.repeat(5_000_000), /文件有 5000000 个字符/],
])('%s is refused in a sentence, and ours are as they were', async (_, text, words) => {
  const rules = rulesAtHand(shelf);
  const opened = await rules.openPack?.(text, 'session');
  expect(opened).toEqual({ refused: expect.objectContaining({ zh: expect.stringMatching(words) }) });
  expect(rules.packs.map(({ id }) => id)).toEqual(ourPackIds());
  const { pack: by } = await rules.review({ workbook: WORKBOOK, pack: 'heyuan', today: TODAY });
  expect(by?.id).toBe('heyuan');
});

test('a pack that a workbook brings is named and not used; the command line uses it where its reader says so', async () => {
  const brings = { ...WORKBOOK, remembered: { ...NOTHING_REMEMBERED, values: new Map([['pack', file()]]) } };
  const review = await rulesAtHand(shelf).review({ workbook: brings, today: TODAY });
  expect(review.pack).toBeUndefined();
  expect(review.problems.map(({ kind }) => kind)).toContain('workbook-pack');
  const rules = openRulebook(undefined, RULES);
  const named = withWorkbookPack(brings, rules, false);
  expect(named.problems.map(({ message }) => message.zh)).toEqual([
    expect.stringMatching(/“diliu”.*--trust-workbook-pack/),
  ]);
  expect(named.rulebook.packs.has('diliu')).toBe(false);
  const used = withWorkbookPack(brings, rules, true);
  expect(used.problems).toEqual([]);
  expect(used.rulebook.packs.get('diliu')?.outside).toBe('workbook');
});

describe('a pack in a workbook, where one of them was said to be used', () => {
  const store = new Map<string, string>();
  beforeEach(() => {
    store.clear();
    const getItem = (key: string) => store.get(key) ?? null;
    const setItem = (key: string, value: string) => void store.set(key, value);
    Object.assign(globalThis, { localStorage: { getItem, setItem } });
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  const reviewWith = (text: string) =>
    rulesAtHand(shelf).review({
      workbook: { ...WORKBOOK, remembered: { ...NOTHING_REMEMBERED, values: new Map([['pack', text]]) } },
      today: TODAY,
    });
  const trusted = async () => {
    await rulesAtHand(shelf).openPack?.(file(), 'workbook');
    return readPack().digest;
  };
  const other = file(head({ number: '六政办〔2025〕7号' }));

  test('that one is used, by anybody on this machine', async () => {
    await trusted();
    expect((await reviewWith(file())).pack?.outside).toBe('workbook');
  });

  test.each<[string, (digest: string) => string]>([
    ['says its digest twice', (digest) => other.replace('{', `{"digest":"${digest}",`)],
    ['has its digest somewhere else', (digest) => other.replace('{', `{"x":{"digest":"${digest}"},`)],
  ])('another that %s is named by its own, and not used', async (_, written) => {
    const digest = await trusted();
    const { pack: by, problems } = await reviewWith(written(digest));
    const own = /"digest":"(sha256:\w{12})/.exec(other)?.[1] ?? '';
    expect(by).toBeUndefined();
    expect(problems.map(({ message }) => message.zh)).toContainEqual(expect.stringContaining(own));
  });

  test.each([true, false])(
    'what says that digest and holds something else is refused (crypto.subtle: %s)',
    async (has) => {
      const digest = await trusted();
      const before = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
      if (!has) Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
      try {
        const { pack: by, problems } = await reviewWith(other.replace(/sha256:[0-9a-f]{64}/, digest));
        expect(by).toBeUndefined();
        expect(problems.map(({ message }) => message.zh)).toContainEqual(
          expect.stringMatching(/本工作簿带着的规则包没有采用：.*SHA-256 不符.*请在“设置”里打开/),
        );
        await expect(rulesAtHand(shelf).openPack?.(file(), 'session')).resolves.toHaveProperty('pack');
      } finally {
        if (before) Object.defineProperty(globalThis, 'crypto', before);
      }
    },
  );
});

test('guiju pack writes what the pane reads, and nothing where the linter finds something', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  try {
    let err = '';
    const terminal = { out: () => undefined, err: (text: string) => void (err += text), version: '9' };
    const out = join(folder, 'x.guiju.json');
    expect(pack({ command: 'pack', folder: DILIU, out, language: 'zh' }, terminal, RULES)).toBe(0);
    const read = readPackFile(readFileSync(out, 'utf8'), 'file');
    expect('digest' in read && read.digest).toMatch(/^sha256:/);
    expect('digest' in read && err.includes(read.digest)).toBe(true);
    expect('content' in read && `sha256:${sha256(read.content)}`).toBe('digest' in read && read.digest);
    expect(pack({ command: 'pack', folder: DILIU, out, language: 'zh' }, terminal, RULES)).toBe(2);
    const faulty = join(__dirname, '../rules/faulty/tiers-with-a-gap');
    expect(pack({ command: 'pack', folder: faulty, out: `${out}.guiju.json`, language: 'zh' }, terminal, RULES)).toBe(
      1,
    );
    expect(() => readFileSync(`${out}.guiju.json`)).toThrow();
    const named = join(folder, '第六县');
    cpSync(DILIU, named, { recursive: true });
    const other = join(folder, 'y.guiju.json');
    expect(pack({ command: 'pack', folder: named, out: other, language: 'zh' }, terminal, RULES)).toBe(0);
    expect(readPackFile(readFileSync(other, 'utf8'), 'file')).toMatchObject({ folder: 'diliu' });
    const holidays = join(folder, 'fangjia-2090');
    mkdirSync(holidays);
    writeFileSync(join(holidays, 'holidays.yaml'), JSON.stringify({ years: [yearOf(2090)] }));
    const years = join(folder, 'years.guiju.json');
    expect(pack({ command: 'pack', folder: holidays, out: years, language: 'zh' }, terminal, RULES)).toBe(0);
    expect(readPackFile(readFileSync(years, 'utf8'), 'file')).toMatchObject({ folder: 'fangjia-2090' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('what the site offers and this machine keeps', () => {
  const asked: string[] = [];
  const site = (files: Readonly<Record<string, string>>, kept: readonly string[] = []) => {
    asked.length = 0;
    const store = new Map([['guiju.packs', JSON.stringify(kept)]]);
    const answer = (address: string) => {
      asked.push(address);
      const text = files[address];
      return Promise.resolve({ ok: text !== undefined, status: 404, text: () => Promise.resolve(text ?? '<html>404') });
    };
    Object.assign(globalThis, {
      location: { protocol: 'https:' },
      fetch: answer,
      localStorage: {
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, value: string) => void store.set(key, value),
      },
    });
    if (kept.length === 0) store.clear();
    return { store };
  };
  afterEach(() => {
    for (const name of ['location', 'fetch', 'localStorage']) Reflect.deleteProperty(globalThis, name);
  });
  const told = async () => {
    const rules = rulesAtHand(shelf, true);
    const { pack: by, problems } = await rules.review({ workbook: WORKBOOK, today: TODAY });
    return { by: by?.outside, problems: problems.map(({ message }) => message.zh) };
  };
  const NONE = [expect.stringMatching(/六政办〔2025〕6号/)];

  test('a site without packs is asked once, and nothing is said of it', async () => {
    site({});
    expect(await told()).toEqual({ by: undefined, problems: NONE });
    expect(asked).toEqual(['packs/index.json']);
  });

  test('what it offers is used; a file that is not there, or does not load, is told and takes nothing with it', async () => {
    site({
      'packs/index.json': '{ "packs": ["a.guiju.json", "b.guiju.json", "diliu.guiju.json"] }',
      'packs/b.guiju.json': file(head({ id: 'heyuan' })),
      'packs/diliu.guiju.json': file(),
    });
    expect(await told()).toEqual({
      by: 'site',
      problems: [
        expect.stringMatching(/packs\/a\.guiju\.json 没有加载：.*404/),
        expect.stringMatching(/packs\/b\.guiju\.json 没有加载：.*“heyuan”是产品自带/),
      ],
    });
    expect(asked).toHaveLength(4);
  });

  test('an entry that is no name is told, and takes nothing with it', async () => {
    site({
      'packs/index.json': '{ "packs": [5, "../x.guiju.json", "diliu.guiju.json"] }',
      'packs/diliu.guiju.json': file(),
    });
    expect(await told()).toEqual({
      by: 'site',
      problems: [
        expect.stringMatching(/packs\/5 没有加载：这不是/),
        expect.stringMatching(/packs\/\.\.\/x\.guiju\.json 没有加载：这不是/),
      ],
    });
    expect(asked).toHaveLength(2);
  });

  test('a list of packs that is written wrong is told', async () => {
    site({ 'packs/index.json': '{ "packs": ["diliu.guiju.json"，] }' });
    expect(await told()).toEqual({
      by: undefined,
      problems: [expect.stringMatching(/packs\/index\.json 没有加载：应写成/), ...NONE],
    });
  });

  test('a kept pack that loads no more is told, once', async () => {
    const { store } = site({}, [file(head({ id: 'heyuan' })), file()]);
    expect(await told()).toEqual({
      by: 'machine',
      problems: [expect.stringMatching(/这台电脑留着的一个规则包没有加载：.*“heyuan”是产品自带/)],
    });
    expect(JSON.parse(store.get('guiju.packs') ?? '')).toEqual([file()]);
  });
});

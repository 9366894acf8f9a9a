/**
 * Packs of invented places: every shape that rules of this kind have is said in
 * data, the linter finds nothing, and every case comes out as it says.
 */
import { join } from 'node:path';
import type { Check } from '../../src/checks/check';
import type { FormulaNode } from '../../src/checks/formula/formula';
import { namedIn } from '../../src/review/named-in-formulas';
import { readCases, type RuleCase } from '../../src/rulebook/cases/rule-case';
import { differencesOf, evaluateCase } from '../../src/rulebook/cases/run-case';
import { lintPacks } from '../../src/rulebook/lint/lint-packs';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import { ruleTexts } from './rule-case';

const SAMPLES = join(__dirname, 'sample-packs');
const samples = ruleTexts(SAMPLES);
const ours = ruleTexts();
const { rulebook, problems } = loadRuleTexts([...ours, ...samples]);
const ids = [...new Set(samples.map(({ path }) => path.split('/')[0] ?? ''))];
const packs = ids.flatMap((id) => rulebook?.packs.get(id) ?? []);

test('they load, every one of them', () => {
  expect(problems.map(({ message }) => message.zh)).toEqual([]);
  expect(packs.map(({ id }) => id)).toEqual(ids);
  expect(ids).toEqual(expect.arrayContaining(['shili', 'yangben', 'xuni']));
});

test('the linter finds nothing in them', () => {
  const { findings } = lintPacks(samples, ours);
  expect(findings.map(({ path, line, message }) => `${path}:${line ?? ''} ${message.zh}`)).toEqual([]);
});

const cases = samples
  .filter(({ path }) => path.includes('/cases/'))
  .flatMap((text) => {
    const file = parseRuleFile(text);
    const read = isProblem(file) ? { mistakes: [] } : readCases(file.data);
    if ('mistakes' in read) throw new Error(`${text.path} holds no cases`);
    const [pack = ''] = text.path.split('/');
    return read.groups.flatMap(({ check, cases: all }) =>
      all.map((told) => ({ pack, check, told, name: `${pack}: ${check} ${told.is}: ${nameOf(told)}` })),
    );
  });

test.each(cases)('$name', ({ pack: id, check, told }) => {
  const pack = rulebook?.packs.get(id);
  if (!rulebook || !pack) throw new Error(`no pack ${id}`);
  expect(pack.checks.map((one) => one.id)).toContain(check);
  expect(differencesOf(pack, check, told, pack.wording.dictionary)).toEqual([]);
});

/** The formula behind a key of the check, through the quantities it names. */
function formula(check: Check, key: string): FormulaNode | undefined {
  const root = check.formulas.find(({ path }) => path[0] === key)?.formula.root;
  const pack = packs.find(({ checks }) => checks.includes(check));
  return root?.kind === 'quantity' ? pack?.quantities.get(root.quantity) : root;
}

function nodes(node: FormulaNode | undefined): FormulaNode[] {
  if (!node) return [];
  const parts =
    node.kind === 'binary'
      ? [node.left, node.right]
      : node.kind === 'unary'
        ? [node.operand]
        : node.kind === 'call'
          ? node.args
          : [];
  return [node, ...parts.flatMap(nodes)];
}

const compares = (node: FormulaNode | undefined, types: readonly string[]) =>
  types.every((type) =>
    nodes(node).some((one) => one.kind === 'binary' && /[<>]/.test(one.op) && one.left.type === type),
  );
const joins = (check: Check, op: 'and' | 'or') =>
  nodes(formula(check, 'holds')).some((n) => n.kind === 'binary' && n.op === op);
const words = (check: Check) => JSON.stringify(check.fields);
const periods = (check: Check, unit: string) =>
  check.formulas.some(({ formula: { root } }) =>
    nodes(root).some((n) => n.kind === 'literal' && n.value.type === 'period' && n.value.value.unit === unit),
  );
const bandsOf = (check: Check) =>
  (check.fields.tiers ?? []) as readonly { when: string | string[]; default?: boolean }[];

type Shape = readonly [string, string, (check: Check) => boolean];

const SHAPES: readonly Shape[] = [
  [
    'S1 a share of a named base',
    'shili.10-estimate',
    (c) => c.kind === 'limit' && formula(c, 'measure')?.type === 'ratio',
  ],
  [
    'S2 a share and an amount',
    'shili.6-self-adjust',
    (c) => joins(c, 'and') && compares(formula(c, 'holds'), ['ratio', 'amount']),
  ],
  [
    'S3 a share or an amount',
    'shili.7-again',
    (c) => joins(c, 'or') && compares(formula(c, 'holds'), ['ratio', 'amount']),
  ],
  ['S4 limits on both sides', 'shili.8-total', (c) => Array.isArray(c.fields.limit)],
  [
    'S5 bands of a share that decide the procedure',
    'xuni.2-band',
    (c) =>
      c.kind === 'tier' &&
      formula(c, 'measure')?.type === 'ratio' &&
      bandsOf(c).some(({ when }) => Array.isArray(when)),
  ],
  ['S6 bands of an amount with a gap', 'shili.3-route', (c) => c.kind === 'tier' && c.fields.silent !== undefined],
  ['S6 bands that overlap', 'shili.4-approver', (c) => bandsOf(c).filter((band) => band.default).length === 1],
  [
    'S6 bands by category',
    'shili.5-tendering',
    (c) => c.kind === 'tier' && nodes(formula(c, 'tiers')).some((n) => n.kind === 'call' && n.fn === 'if'),
  ],
  ['S7 a count', 'shili.9-1-count', (c) => c.kind === 'limit' && formula(c, 'measure')?.type === 'number'],
  ['S8 several slips together', 'shili.9-2-cumulative', (c) => c.cumulative === 'stated'],
  ['S9 an exclusion from the number', 'shili.10-estimate', (c) => c.excludes.length === 1],
  [
    'S10 a number defined in several ways, with a default',
    'xuni.2-band',
    (c) => c.interpretations.some(({ interpretations }) => interpretations.filter((one) => one.default).length === 1),
  ],
  ['S11 a precondition', 'shili.11-1-goal', (c) => c.kind === 'condition'],
  ['S11 before procurement', 'shili.11-2-before', (c) => c.kind === 'order' && words(c).includes('采购启动日期')],
  [
    'S12 any of several grounds, with evidence',
    'shili.11-3-grounds',
    (c) => joins(c, 'and') && nodes(formula(c, 'holds')).some((n) => n.kind === 'call' && n.fn === 'oneOf'),
  ],
  ['S13 within working days', 'shili.12-1-filing', (c) => c.kind === 'deadline' && periods(c, 'working-day')],
  ['S13 within calendar months', 'shili.13-3-evaluation', (c) => periods(c, 'month')],
  [
    'S13 a lead time',
    'shili.12-2-lead',
    (c) => nodes(formula(c, 'due')).some((n) => n.kind === 'binary' && n.op === '-'),
  ],
  ['S13 a window', 'shili.13-3-evaluation', (c) => c.fields.notBefore !== undefined],
  ['S13 after a period', 'shili.13-2-stable', (c) => c.kind === 'waiting'],
  ['S13 again and again', 'shili.13-1-quarterly', (c) => c.kind === 'periodic'],
  [
    'S14 documents where they apply',
    'shili.14-1-papers',
    (c) => c.kind === 'presence' && c.formulas.some(({ path }) => path.at(-1) === 'if'),
  ],
  ['S14 fields of a form', 'xuni.5-form', (c) => words(c).includes('栏已填')],
  ['S15 an order of days', 'shili.14-2-order', (c) => c.kind === 'order'],
  ['S16 a number with its source, by day of effect', 'shili.5-tendering', (c) => parameterDays(c) > 1],
  ['S17 mandatory', 'shili.7-again', (c) => c.modality === 'mandatory'],
  ['S17 in principle', 'shili.8-total', (c) => c.modality === 'inPrinciple'],
  ['S17 permissive', 'shili.6-self-adjust', (c) => c.modality === 'permissive'],
  ['S18 a procedure that follows', 'shili.6-self-adjust', (c) => c.route?.by.failed === 'change-procedure'],
  ['S18 bodies that receive something', 'shili.14-3-report', (c) => c.kind === 'filing' && c.bodies.length === 2],
  ['S19 validity of the text', 'shili.16-in-force', (c) => c.kind === 'validity'],
  ['S19 what follows its own rules', 'shili.2-fixed-assets', (c) => words(c).includes('从其规定')],
  ['S20 a floor for single items', 'xuni.3-floor', (c) => c.about === 'line' && words(c).includes('≥')],
  ['S21 what the text does not regulate', 'shili.15-no-net-limit', (c) => c.fields.silent !== undefined],
];

function parameterDays(check: Check): number {
  const pack = packs.find(({ checks }) => checks.includes(check));
  const used = pack ? [...namedIn(check, pack).parameters] : [];
  return Math.max(0, ...used.map((id) => pack?.parameters.get(id)?.values.length ?? 0));
}

test.each(SHAPES)('%s: %s', (_, id, isSo) => {
  const check = packs.flatMap(({ checks }) => checks).find((one) => one.id === id);
  expect(check?.id).toBe(id);
  expect(check && isSo(check)).toBe(true);
});

test('all shapes from S1 to S21 are among them', () => {
  const named = new Set(SHAPES.map(([name]) => name.split(' ')[0]));
  expect([...named]).toEqual(Array.from({ length: 21 }, (_, index) => `S${index + 1}`));
});

describe('a pack that extends another', () => {
  const county = rulebook?.packs.get('yangben');
  const city = rulebook?.packs.get('shili');
  const idsOf = (pack: typeof city) => pack?.checks.map(({ id }) => id) ?? [];

  test('has its checks, save those it departs from by name, and its own', () => {
    const departed = ['shili.9-1-count', 'shili.13-1-quarterly', 'shili.16-in-force'];
    const own = ['yangben.3-count', 'yangben.3-half-yearly', 'yangben.4-in-force'];
    expect(idsOf(county).sort()).toEqual([...idsOf(city).filter((id) => !departed.includes(id)), ...own].sort());
    expect(county?.extends?.departs.map(({ from }) => from)).toContain('shili.9-1-count');
  });

  test('cites what it took over where it stands, and its own number where it replaced one', () => {
    const share = county?.checks.find(({ id }) => id === 'shili.9-2-cumulative');
    expect(share?.citations).toEqual([{ instrument: '示府办〔2023〕1号', article: 9, subparagraph: 2 }]);
    expect(county?.parameters.get('cumulative-limit')?.values[0]?.citations).toEqual([{ article: 2 }]);
    expect(JSON.stringify(city?.parameters.get('cumulative-limit')?.values[0]?.value)).toContain('0.2');
  });

  test('leaves the other as it was', () => {
    const told = { project: { 合同金额: '1000000.00' }, lines: [['', '150000.00']] as const };
    const outcome = (pack: typeof city) =>
      pack &&
      rulebook &&
      evaluateCase(pack, told, rulebook.dictionary).evaluations.find(({ check }) => check === 'shili.9-2-cumulative')
        ?.outcome;
    expect([outcome(city), outcome(county)]).toEqual(['passed', 'failed']);
  });
});

function nameOf({ name }: RuleCase): string {
  return typeof name === 'string' ? name : name.en;
}

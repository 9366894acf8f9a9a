/** What a limit offers is no trap: with exactly that much more, or less, everything that passed still passes. */
import fc from 'fast-check';
import { Exact } from '../../src/base/exact';
import { parseIsoDate } from '../../src/base/civil-date';
import { evaluatePack } from '../../src/checks/evaluate-pack';
import type { Evaluation } from '../../src/checks/evaluation';
import { withTrial } from '../../src/checks/trial';
import type { AmountTried } from '../../src/facts/sources/fact-source';
import type { Subject } from '../../src/facts/subject';
import { ourRulebook, subjectsOf } from './rule-case';

const { packs, dictionary } = ourRulebook();

const DAYS = { heyuan: '2024-06-03', mudan: '2024-06-03', donghe: '2025-12-01' } as const;
type Place = keyof typeof DAYS;

/** Fen, so that amounts end anywhere. */
const yuan = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((fen) => (fen / 100).toFixed(2));
/** Small ones too: of large ones alone most slips are beyond the limit of 河源, and offered nothing. */
const side = fc.oneof(fc.constant(''), yuan(20_000), yuan(120_000));
const line = fc.tuple(side, side);
const slip = fc.array(line, { minLength: 1, maxLength: 4 });
const base = fc.constantFrom('1000000.00', '1234567.89', '2000000.00');

const story = fc.record({
  lines: slip,
  earlier: fc.option(slip, { nil: undefined }),
  stated: fc.option(yuan(60_000), { nil: undefined }),
  base,
});

function subjectsFor(place: Place, told: typeof story extends fc.Arbitrary<infer T> ? T : never): Subject[] {
  const project = {
    合同金额: told.base,
    原批复概算总投资: told.base,
    建设目标是否改变: '否',
    调整情形: '二',
    采购启动日期: '2026-12-01',
    ...(told.stated === undefined ? {} : { 累计已变更金额: told.stated }),
  };
  const change = { 变更申请日期: DAYS[place] };
  const [top, now, ...rest] = subjectsOf({ project, change, lines: told.lines }, dictionary);
  if (!top || !now) throw new Error('no slip');
  if (!told.earlier) return [top, now, ...rest];
  const before = subjectsOf({ project, change, lines: told.earlier }, dictionary).find(({ kind }) => kind === 'change');
  if (!before) throw new Error('no earlier slip');
  const earlier = { subject: before, acceptance: 'agreed', covered: told.stated !== undefined } as const;
  return [top, { ...now, earlier: [earlier] }, ...rest];
}

const TRIALS: readonly { readonly way: 'value' | 'down'; readonly kinds: readonly AmountTried['kind'][] }[] = [
  { way: 'value', kinds: ['increase', 'new-content'] },
  { way: 'down', kinds: ['decrease'] },
];

const tried = new Set<string>();

test.each(Object.keys(DAYS) as Place[])('%s', (place) => {
  const pack = packs.get(place);
  const day = parseIsoDate(DAYS[place]);
  if (!pack || !day) throw new Error(place);
  const isLimit = ({ trace, outcome, subject }: Evaluation) =>
    trace.op === 'limit' && outcome === 'passed' && subject !== 'project';
  const limits = (subjects: readonly Subject[], by = pack) =>
    evaluatePack(by, subjects, day).evaluations.filter(isLimit);
  // What else could be a limit would be lost in the first trial.
  const ofLimits = { ...pack, checks: pack.checks.filter(({ gate, kind }) => gate || /limit$/.test(kind)) };
  let offered = 0;
  fc.assert(
    fc.property(story, (told) => {
      const subjects = subjectsFor(place, told);
      const passed = limits(subjects);
      // Several checks offer the same amount: it is tried once.
      const known = new Map<string, readonly string[]>();
      const passingWith = (trial: AmountTried) => {
        const key = `${trial.kind} ${trial.amount.toString()}`;
        const tried = () => subjects.map((one) => (one.kind === 'change' ? withTrial(one, trial) : one));
        const found = known.get(key) ?? limits(tried(), ofLimits).map((one) => one.check);
        known.set(key, found);
        return found;
      };
      for (const { headroom, check } of passed) {
        if (headroom?.unit !== 'CNY') continue;
        for (const { way, kinds } of TRIALS) {
          const amount = headroom[way];
          if (!amount || amount.compare(Exact.zero) <= 0) continue;
          offered += 1;
          tried.add(check);
          for (const kind of kinds) {
            const still = passingWith({ kind, amount });
            expect({ check, kind, lost: passed.map((one) => one.check).filter((id) => !still.includes(id)) }).toEqual({
              check,
              kind,
              lost: [],
            });
          }
        }
      }
    }),
    { numRuns: 80 },
  );
  expect(offered).toBeGreaterThan(20);
});

/** Limits of the project itself, each of one stated fact. */
const OF_PROJECT = [
  { check: 'donghe.16-final', fact: '决算金额', least: '0.01', most: 100_000_000 },
  { check: 'mudan.21-final', fact: '决算金额', least: '0.01', most: 100_000_000 },
  { check: 'heyuan.21-3-count', fact: '变更申请次数', least: '1', most: 1 },
] as const;

test.each(OF_PROJECT)('$check: what is left of it and not the least more', ({ check, fact, least, most }) => {
  const place = (Object.keys(DAYS) as Place[]).find((id) => check.startsWith(`${id}.`));
  const pack = place && packs.get(place);
  const day = place && parseIsoDate(DAYS[place]);
  if (!pack || !day) throw new Error(check);
  const step = Exact.of(least);
  const judged = (stated: Exact) => {
    const project = { 原批复概算总投资: '1000000.00', [fact]: stated.toString() };
    return evaluatePack(pack, subjectsOf({ project }, dictionary), day).evaluations.find((one) => one.check === check);
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: most }), (steps) => {
      const stated = step.times(Exact.of(String(steps)));
      const { outcome, headroom } = judged(stated) ?? {};
      expect(outcome).toBe('passed');
      const all = stated.plus(headroom?.value ?? Exact.zero);
      expect([judged(all)?.outcome, judged(all.plus(step))?.outcome]).toEqual(['passed', 'failed']);
    }),
    { numRuns: 20 },
  );
  tried.add(check);
});

test('no limit of any pack is left out', () => {
  const limits = [...packs.values()].flatMap(({ checks }) =>
    checks.filter(({ kind, ofForm }) => (kind === 'limit' || kind === 'joined-limit') && !ofForm).map(({ id }) => id),
  );
  expect([...new Set(limits)].filter((id) => !tried.has(id))).toEqual([]);
});

/** joined-limit: several measures, each with a limit of its own, joined by 且 (all) or 或 (any), as one finding with every number. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { larger, smaller } from '../../base/exact';
import type { Verdict } from '../check';
import type { CheckBuild } from '../check-build';
import { checkKind } from '../check-kind';
import type { Headroom, Outcome } from '../evaluation';
import type { DataPath } from '../mistake';
import type { Scene } from '../scene';
import { listed, sentences } from '../words/sentences';
import { limitFields, readLimit } from './limit';

const one = z.strictObject(limitFields);
const several = z.array(one).check(z.minLength(2));
/** A measure with its limit, or several of which all or one must be kept. */
const member = z.union([one, z.strictObject({ all: several }), z.strictObject({ any: several })]);
const members = z.array(member).check(z.minLength(2));

const fields = {
  /** Each must be kept. Either this or `any`. */
  all: z.exactOptional(members),
  /** One of them is enough. */
  any: z.exactOptional(members),
};

type Join = 'all' | 'any';
type Judge = (scene: Scene) => Verdict;
type Member = z.infer<typeof member>;

export const joinedLimitKind = checkKind('joined-limit', fields, ({ all, any }, build) => {
  const given = all ?? any;
  if (!given || (all && any)) {
    build.mistake([all ? 'any' : 'all'], {
      zh: 'all（且）与 any（或）须有且只有一个',
      en: 'there must be either all (且) or any (或)',
    });
    return undefined;
  }
  return joinedBy(all ? 'all' : 'any', given, [], build);
});

function joinedBy(join: Join, given: readonly Member[], at: DataPath, build: CheckBuild): Judge | undefined {
  const judges = given.flatMap((each, index) => judgeOf(each, [...at, join, index], build) ?? []);
  if (judges.length < given.length) return undefined;
  return (scene) =>
    together(
      join,
      judges.map((judge) => judge(scene)),
    );
}

function judgeOf(given: Member, at: DataPath, build: CheckBuild): Judge | undefined {
  if ('all' in given) return joinedBy('all', given.all, at, build);
  return 'any' in given ? joinedBy('any', given.any, at, build) : readLimit(given, at, build);
}

/** 且 is settled by one that fails, 或 by one that passes; short of that by what is not known, then by what depends. */
function outcomeOf(join: Join, outcomes: readonly Outcome[]): Outcome {
  const [settling, otherwise]: readonly [Outcome, Outcome] =
    join === 'all' ? ['failed', 'passed'] : ['passed', 'failed'];
  return [settling, 'cannotTell' as const, 'depends' as const].find((each) => outcomes.includes(each)) ?? otherwise;
}

const LEADS: Readonly<Record<Join, Bilingual>> = {
  all: { zh: '须同时符合：', en: 'All of these must be kept:' },
  any: { zh: '符合其一即可：', en: 'One of these is enough:' },
};

function together(join: Join, verdicts: readonly Verdict[]): Verdict {
  const outcome = outcomeOf(
    join,
    verdicts.map((each) => each.outcome),
  );
  const byDefault = outcomeOf(
    join,
    verdicts.map((each) => each.byDefault ?? each.outcome),
  );
  const headroom = roomOf(join, verdicts);
  // Shown by its own number and limit: the one that settles it, else the one with the least room.
  const shown =
    verdicts.find((each) => each.outcome === outcome && (outcome !== 'passed' || join === 'any')) ??
    verdicts.find((each) => headroom && each.headroom?.value.equals(headroom.value)) ??
    verdicts[0];
  const figures = verdicts.flatMap(({ figure }) => figure ?? []);
  const missing = outcome === 'cannotTell' ? verdicts.flatMap((each) => each.missing ?? []) : [];
  return {
    outcome,
    ...(outcome === 'depends' ? { byDefault } : {}),
    message: sentences(LEADS[join], ...verdicts.map(({ message }) => message)),
    ...(figures.length > 0 ? { figure: listed(figures) } : {}),
    ...(shown?.amount ? { amount: shown.amount } : {}),
    ...(shown?.measured ? { measured: shown.measured } : {}),
    ...(shown?.limit ? { limit: shown.limit } : {}),
    ...(headroom ? { headroom } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    trace: { label: LEADS[join], op: 'limit', args: verdicts.map(({ trace }) => trace) },
  };
}

/** Of limits that must all be kept the least room, of which one is enough the most; none where one of them has none, or of another unit. */
function roomOf(join: Join, verdicts: readonly Verdict[]): Headroom | undefined {
  const rooms = verdicts.flatMap(({ headroom }) => headroom ?? []);
  const [first] = rooms;
  if (!first || rooms.length < verdicts.length || rooms.some(({ unit }) => unit !== first.unit)) return undefined;
  const better = join === 'all' ? smaller : larger;
  const downs = rooms.flatMap(({ down }) => down ?? []);
  return {
    value: rooms.map(({ value }) => value).reduce(better),
    unit: first.unit,
    ...(downs.length === rooms.length ? { down: downs.reduce(better) } : {}),
  };
}

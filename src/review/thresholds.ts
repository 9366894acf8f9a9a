/**
 * The thresholds near what a project amounts to, and the procedure on each
 * side: asked of the same checks with the amount a fen below and a fen above.
 */
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import type { Steps } from '../base/steps';
import { evaluatingPack } from '../checks/evaluate-pack';
import type { TraceNode } from '../checks/evaluation';
import type { FactId } from '../facts/fact-id';
import type { Subject } from '../facts/subject';
import type { Rulebook } from '../rulebook/rulebook';
import type { Review, Route } from './review';
import { findingOf } from './review-workbook';
import { routesOf } from './routes-of';

export interface Threshold {
  readonly fact: FactId;
  readonly name: Bilingual;
  /** In yuan: what it is, and where the procedure changes. */
  readonly amount: Exact;
  readonly limit: Exact;
  /** The routes that differ, by topic; exactly on the limit as on one of the sides, or as neither. */
  readonly below: readonly Route[];
  readonly on: readonly Route[];
  readonly above: readonly Route[];
}

const FEN = Exact.of('0.01');
/** So many of each amount, the nearest first: each takes three evaluations. */
const NEAREST = 4;

/** By fact, then from the least; only those at which some route of the project changes. */
export function* thresholdsNear(review: Review, rulebook: Rulebook): Steps<readonly Threshold[]> {
  const pack = review.pack && rulebook.packs.get(review.pack.id);
  const project = review.subjects.find(({ kind }) => kind === 'project');
  if (!pack || !project) return [];
  const day = review.asOf.date;
  const routesAt = function* (fact: FactId, amount: Exact): Steps<readonly Route[]> {
    const { evaluations } = yield* evaluatingPack(pack, [withAmount(project, fact, amount)], day);
    return routesOf(evaluations.map(findingOf));
  };
  const found: Threshold[] = [];
  for (const [fact, { name, amount, limits }] of limitsByFact(review, project)) {
    const near = [...limits].sort((a, b) => a.minus(amount).abs().compare(b.minus(amount).abs())).slice(0, NEAREST);
    for (const limit of near.sort((a, b) => a.compare(b))) {
      const below = yield* routesAt(fact, limit.minus(FEN));
      const on = yield* routesAt(fact, limit);
      const above = yield* routesAt(fact, limit.plus(FEN));
      const topics = new Set(
        [...below, ...above].filter((one) => !has(below, one) || !has(above, one)).map(({ topic }) => topic),
      );
      if (topics.size === 0) continue;
      const about = (routes: readonly Route[]) => routes.filter(({ topic }) => topics.has(topic));
      found.push({ fact, name, amount, limit, below: about(below), on: about(on), above: about(above) });
    }
  }
  return found;
}

function has(routes: readonly Route[], { topic, route }: Route): boolean {
  return routes.some((one) => one.topic === topic && one.route === route);
}

function withAmount(project: Subject, fact: FactId, value: Exact): Subject {
  const facts = new Map(project.facts);
  const reading = facts.get(fact);
  if (reading?.known) facts.set(fact, { ...reading, value: { type: 'amount', value } });
  return { ...project, facts };
}

interface Compared {
  readonly name: Bilingual;
  readonly amount: Exact;
  readonly limits: Set<Exact>;
}

/** What amounts of the project are set against, wherever a check that names a route compares the two. */
function limitsByFact({ findings }: Review, project: Subject): ReadonlyMap<FactId, Compared> {
  const found = new Map<FactId, Compared>();
  for (const { subject, route, trace } of findings) {
    if (subject !== project.id || !route) continue;
    for (const { measured, limit } of comparisons(trace)) {
      const reading = measured.fact && project.facts.get(measured.fact);
      if (!measured.fact || !reading || !reading.known || reading.value.type !== 'amount') continue;
      const there = found.get(measured.fact) ?? {
        name: measured.label,
        amount: reading.value.value,
        limits: new Set(),
      };
      if (![...there.limits].some((one) => one.equals(limit))) there.limits.add(limit);
      found.set(measured.fact, there);
    }
  }
  return found;
}

const COMPARING = new Set(['limit', 'tier', '<', '<=', '>', '>=', '≤', '≥', '=']);

/** Of an amount with one that does not hang on it. */
function comparisons(node: TraceNode): { readonly measured: TraceNode; readonly limit: Exact }[] {
  const [measured, ...bounds] = node.args ?? [];
  const inner = (node.args ?? []).flatMap(comparisons);
  if (!measured || node.op === undefined || !COMPARING.has(node.op)) return inner;
  const own = bounds.flatMap(({ value, unit }) => {
    const limit = unit === 'CNY' && value !== undefined ? Exact.parse(value) : undefined;
    return limit && limit.compare(FEN) > 0 ? [{ measured, limit }] : [];
  });
  return [...own, ...inner];
}

/** The findings in the order they are worked through: the matter at hand first, then the others, then what asks for nothing. */
import { overlaps, type CellRange } from '../../base/address';
import { culpritOf } from '../../review/culprit';
import { FINDING_GROUPS, groupOf } from '../../review/finding-groups';
import { matterWord } from '../../review/matter-word';
import type { Finding, Review } from '../../review/review';
import { isWeighty } from '../../review/work-order';
import type { Speech } from '../shared/language';
import { traceCells } from './cells-of';
import { findingRows } from './finding-rows';
import type { ShownSection } from './shown-section';
import type { SteadySection } from './steady-order';

interface SectionsWanted {
  readonly work: readonly SteadySection[];
  /** Those a search and a filter leave. */
  readonly found: readonly Finding[];
  readonly narrowed: boolean;
  /** The matter at hand, by id. */
  readonly atHand: string | undefined;
  /** Parts opened or closed by the user. */
  readonly wishes: Readonly<Record<string, boolean>>;
}

const NOTHING_MENDED: ReadonlySet<string> = new Set();

export function sectionsOf(wanted: SectionsWanted, speech: Speech): ShownSection[] {
  const { work, found, narrowed, atHand, wishes } = wanted;
  const left = new Set(found);
  const matters = work.flatMap(({ matter, findings, mended }): ShownSection[] => {
    const shown = findings.filter((finding) => left.has(finding) || (!narrowed && mended.has(finding.id)));
    if (shown.length === 0) return [];
    const first = matter.id === atHand;
    return [
      {
        id: matter.id,
        title: speech.say(matter.title),
        words: speech.say(matterWord(matter, !first)),
        look: matter.begun ? matter.group : 'inapplicable',
        count: shown.length,
        rows: findingRows(shown, mended),
        atHand: first,
        work: true,
        // What nobody has begun opens when asked.
        open: first || narrowed || (wishes[wishFor(matter.id, narrowed)] ?? matter.begun),
      },
    ];
  });
  const quiet = FINDING_GROUPS.flatMap(({ id, title }): ShownSection[] => {
    const findings = found.filter((finding) => !isWeighty(finding) && groupOf(finding) === id);
    if (findings.length === 0) return [];
    const rows = findingRows(findings, NOTHING_MENDED);
    const open = wishes[wishFor(id, narrowed)] ?? narrowed;
    return [{ id, title: speech.say(title), look: id, count: findings.length, rows, open, atHand: false, work: false }];
  });
  return [...matters, ...quiet];
}

/** What is opened while a list is narrowed down does not stay open when it no longer is. */
export function wishFor(id: string, narrowed: boolean): string {
  return narrowed ? `${id} narrowed` : id;
}

/** Those about the cells, or flagged there for standing in none, first; then those whose arithmetic rests on them. */
export function findingsAt(
  findings: readonly Finding[],
  selection: CellRange | undefined,
  review: Review,
): readonly Finding[] {
  if (!selection) return [];
  const placesOf = (finding: Finding) =>
    finding.cells.length > 0 ? finding.cells : [culpritOf(finding, review) ?? []].flat();
  const about = findings.filter((finding) => meets(placesOf(finding), selection));
  const there = new Set(about);
  const restingOn = findings.filter((finding) => !there.has(finding) && meets(traceCells(finding), selection));
  return [...about, ...restingOn];
}

/** As many as a person sees at a glance; of more none is the one that was meant. */
const FEW = 3;

/** The one to unfold for a cell: what is put right there, else what rests on it; none where that may be any of many. */
export function findingMeant(
  here: readonly Finding[],
  selection: CellRange | undefined,
  review: Review,
): Finding | undefined {
  if (!selection) return undefined;
  const own = here.filter((finding) => {
    const culprit = culpritOf(finding, review);
    return culprit !== undefined && meets([culprit], selection);
  });
  const among = own.length > 0 ? own : here;
  return among.length <= FEW ? among[0] : undefined;
}

function meets(cells: readonly CellRange[], selection: CellRange): boolean {
  return cells.some((cell) => cell.sheet === selection.sheet && overlaps(cell, selection));
}

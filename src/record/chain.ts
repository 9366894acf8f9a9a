/** The chains of the record: each author's entries hold the digest of the one before. */
import { keptBy } from '../base/kept';
import type { EntryLine } from './entry-line';
import { ticked } from './entry-shape';
import type { ReviewRecord } from './record';

/** forged: its digest is not its own. gap: the entry before it is missing, or is another author's or a later one. */
export type ChainFault = 'forged' | 'gap';

interface Chains {
  /** By the text of the line. */
  readonly faults: ReadonlyMap<string, ChainFault>;
  readonly byDigest: ReadonlyMap<string, EntryLine>;
}

export const chainsOf = keptBy((record: ReviewRecord): Chains => {
  const byDigest = new Map(record.lines.map((line) => [line.digest, line]));
  const faults = new Map<string, ChainFault>();
  for (const line of record.lines) {
    if (line.forged) faults.set(line.text, 'forged');
    else if (line.entry && !holdsTo(line, byDigest)) faults.set(line.text, 'gap');
  }
  return { faults, byDigest };
});

function holdsTo({ entry }: EntryLine, byDigest: ReadonlyMap<string, EntryLine>): boolean {
  if (!entry || entry.prev === '') return true;
  const before = byDigest.get(entry.prev);
  return before?.entry?.author.key === entry.author.key && ticked(before.lamport) <= entry.lamport;
}

/** The last entry of a chain: what the next one is to hold the digest of. Of two that an author wrote in two copies, the later. */
export function headOf(record: ReviewRecord, author: string): EntryLine | undefined {
  return record.lines.findLast(({ entry, forged }) => !forged && entry?.author.key === author);
}

/** Of each chain the digest of its last entry. */
export function headsOf(record: ReviewRecord): Readonly<Record<string, string>> {
  const heads = new Map<string, string>();
  for (const { entry, digest, forged } of record.lines) if (entry && !forged) heads.set(entry.author.key, digest);
  return Object.fromEntries([...heads].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The digests of what came before these heads, themselves included, each chain followed to its beginning. */
export function before(record: ReviewRecord, heads: Readonly<Record<string, string>>): ReadonlySet<string> {
  const { byDigest } = chainsOf(record);
  const seen = new Set<string>();
  for (const head of Object.values(heads)) {
    let at = byDigest.get(head);
    while (at && !seen.has(at.digest)) {
      seen.add(at.digest);
      at = at.entry && at.entry.prev !== '' ? byDigest.get(at.entry.prev) : undefined;
    }
  }
  return seen;
}

/** Which columns of a heading the user has said to be something else, found by the words of the whole heading. */
import { Kept } from '../../base/kept';
import type { Row } from '../../workbook/workbook';
import type { ColumnCorrection } from './corrections';

/** Between the words of a heading of several rows, from the top. */
const UNDER = '›';

/** The names of columns in a heading: of each its words from the top, and of several alike which one it is. */
export function columnNames(words: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  return words.map((each) => {
    const name = each.join(UNDER);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name}#${time}`;
  });
}

export class ColumnCorrections {
  /** Words with which a heading begins that a correction is about. */
  readonly #tops: ReadonlySet<string>;
  readonly #rows = new Kept<Row, readonly [], boolean>();
  /** Those of the longest heading last: what was said of a heading as it stands now counts before what was said earlier. */
  readonly #all: readonly ColumnCorrection[];

  constructor(corrections: readonly ColumnCorrection[]) {
    this.#all = [...corrections].sort((a, b) => a.headings.length - b.headings.length);
    this.#tops = new Set(corrections.flatMap(({ headings }) => headings.map(topOf)));
  }

  /** Whether a heading we know of may begin in this row; one that has not changed is not looked at again. */
  mayBeginIn(row: Row, labelOf: (text: string) => string): boolean {
    return this.#rows.of(row, [], () =>
      row.some((cell) => typeof cell?.value === 'string' && this.#tops.has(labelOf(cell.value))),
    );
  }

  /** By the names of the columns, what was said of each; nothing where no correction fits this heading. */
  fitting(names: readonly string[]): ReadonlyMap<string, ColumnCorrection> {
    const there = new Set(names);
    const said = new Map<string, ColumnCorrection>();
    for (const correction of this.#all) {
      if (correction.headings.every((heading) => there.has(heading))) said.set(correction.heading, correction);
    }
    return said;
  }
}

function topOf(name: string): string {
  return (name.split(UNDER)[0] ?? '').replace(/#\d+$/, '');
}

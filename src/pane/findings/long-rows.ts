/** The rows of a long list: each part's heading, and under an open one its cards with their places. */
import type { FindingRow } from './finding-rows';
import type { ShownSection } from './shown-section';

export type LongRow =
  | { readonly key: string; readonly section: ShownSection; readonly row?: undefined }
  | { readonly key: string; readonly section: ShownSection; readonly row: FindingRow; readonly place: number };

export function longRowsOf(sections: readonly ShownSection[]): LongRow[] {
  return sections.flatMap((section): LongRow[] => [
    { key: section.id, section },
    ...(section.open
      ? section.rows.map((row, index) => ({ key: `${section.id} ${row.key}`, section, row, place: index + 1 }))
      : []),
  ]);
}

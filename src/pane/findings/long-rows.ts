/** The rows of a long list: each group's heading, and under an open one its cards with their places. */
import type { Finding } from '../../review/review';
import type { ShownSection } from './shown-section';

export type LongRow =
  | { readonly key: string; readonly section: ShownSection; readonly finding?: undefined }
  | { readonly key: string; readonly section: ShownSection; readonly finding: Finding; readonly place: number };

export function longRowsOf(sections: readonly ShownSection[]): LongRow[] {
  return sections.flatMap((section): LongRow[] => [
    { key: section.id, section },
    ...(section.open
      ? section.findings.map((finding, index) => ({ key: finding.id, section, finding, place: index + 1 }))
      : []),
  ]);
}

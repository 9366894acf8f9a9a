/** Narrowing findings down: by what is to be done about them, by sheet, subject and article. */
import { groupOf } from '../../review/finding-groups';
import type { Finding } from '../../review/review';

export type Dimension = 'group' | 'sheet' | 'subject' | 'article';

export const DIMENSIONS: readonly Dimension[] = ['group', 'sheet', 'subject', 'article'];

/** What was chosen in each dimension: any of these. Nothing chosen is everything. */
export type Filter = Readonly<Record<Dimension, readonly string[]>>;

export const NO_FILTER: Filter = { group: [], sheet: [], subject: [], article: [] };

export function isFiltering(filter: Filter): boolean {
  return DIMENSIONS.some((dimension) => filter[dimension].length > 0);
}

export function toggled(filter: Filter, dimension: Dimension, value: string): Filter {
  const chosen = filter[dimension];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...filter, [dimension]: next };
}

export function filtered(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  return isFiltering(filter) ? findings.filter((finding) => fits(finding, filter, DIMENSIONS)) : findings;
}

export function fits(finding: Finding, filter: Filter, dimensions: readonly Dimension[]): boolean {
  return dimensions.every((dimension) => {
    const chosen = filter[dimension];
    return chosen.length === 0 || valuesOf(finding, dimension).some((value) => chosen.includes(value));
  });
}

export function valuesOf(finding: Finding, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'group':
      return [groupOf(finding)];
    case 'sheet':
      return finding.cells.map(({ sheet }) => sheet);
    case 'subject':
      return [finding.subject];
    case 'article':
      return finding.citations.map(articleKey);
  }
}

/** An article, whichever of its paragraphs is meant. */
export function articleKey({ instrument, article, annex }: Finding['citations'][number]): string {
  return [instrument, article ?? '', annex ?? ''].join('|');
}

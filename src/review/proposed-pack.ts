/** Which regulation a workbook that names none seems to be under: that of the place its titles and units are named after. */
import type { Bilingual } from '../base/bilingual';
import type { Review } from './review';

/** Rows of a sheet in which a form's title and its units stand. */
const HEAD = 12;

/** The one pack whose place is named; undefined where none is, or several are. */
export function proposedPack<Pack extends { readonly title: Bilingual }>(
  packs: readonly Pack[],
  { workbook, documents }: Pick<Review, 'workbook' | 'documents'>,
): Pack | undefined {
  const ofForms = new Set(documents.map(({ sheet }) => sheet));
  const words = [
    workbook.name,
    ...workbook.sheets
      .filter(({ id }) => ofForms.has(id))
      .flatMap(({ name, rows }) => [name, ...rows.slice(0, HEAD).flatMap((row) => (row ?? []).map(textOf))]),
  ].join('\n');
  const named = packs.filter(({ title }) => {
    const place = placeOf(title.zh);
    return place !== undefined && words.includes(place);
  });
  const [only, other] = named;
  return other ? undefined : only;
}

/** '河源市' of 河源市市级政务信息化项目管理办法; a city and a district that share their name are not taken for one another. */
function placeOf(title: string): string | undefined {
  return /^(?:关于)?(\p{Script=Han}{2,}?[市区县州旗])/u.exec(title)?.[1];
}

function textOf(cell: { readonly value: unknown } | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

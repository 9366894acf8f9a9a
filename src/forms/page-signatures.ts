/**
 * Who signed each page of a change list: the blocks 建设单位（盖章）· 项目负责人
 * （签名）· 日期 under it, side by side or one below the other. A label is no
 * signature; seals are for people to see. Or a party signed in the cell of its label.
 */
import { COLON } from '../base/comparable-text';
import type { CellRange } from '../base/address';
import { known, notFound } from '../workbook/reading';
import type { FormField } from './form-document';
import type { FoundList } from './lists/found-list';
import { fieldCellValue } from './cell-values';
import type { SignatureLayout } from './layout-file';
import type { FormLayout } from './layouts';
import type { SheetView } from './sheet-view';
import { PARTIES, type Party, signed, type SignedParty, signedParties } from './signed-parties';

type Part = 'signer' | 'date';

/** Fields 'page1/owner/signer', 'page1/owner/date' …, for each page and party, found or not; 'form/owner/signer' … where there is no list. */
export function readPageSignatures(
  view: SheetView,
  lists: readonly FoundList[],
  { top, bottom: lastRow }: { readonly top: number; readonly bottom: number },
  form: FormLayout,
): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  const layout = form.pageSignatures;
  if (layout === undefined) return fields;
  const pages = asSigned(lists);
  pages.forEach((page, index) => {
    const end = (pages[index + 1]?.top ?? lastRow + 1) - 1;
    const found = blocksBetween(view, page.bottom + 1, end, layout);
    const looked = view.rows(page.top, Math.max(page.bottom, end), page.left, page.right);
    for (const party of PARTIES) {
      for (const part of ['signer', 'date'] as const) {
        const id = `${party}/${part}`;
        fields.set(`page${index + 1}/${id}`, found.get(id) ?? { label: '', labelCells: [], text: notFound([looked]) });
      }
    }
  });
  if (pages.length > 0) return fields;
  return new Map(
    [...signedInCells(view, top, lastRow, layout, true).found].map(([id, field]) => [`form/${id}`, field]),
  );
}

/** The list before the change and the one after it, one below the other, are signed once. */
function asSigned(lists: readonly FoundList[]) {
  const pages = lists
    .flatMap(({ spans, list: { range, state } }) =>
      spans.map((span) => ({ ...span, left: range.left, right: range.right, state })),
    )
    .sort((a, b) => a.top - b.top);
  return pages.flatMap((page, at) => {
    const [before, next] = [pages[at - 1], pages[at + 1]];
    if (page.state === 'before' && next?.state === 'after') return [];
    return page.state === 'after' && before?.state === 'before' ? [{ ...page, top: before.top }] : [page];
  });
}

function blocksBetween(view: SheetView, from: number, to: number, layout: SignatureLayout): Map<string, FormField> {
  const found = new Map<string, FormField>();
  const partyByColumn = new Map<number, Party>();
  const inCells = signedInCells(view, from, to, layout);
  for (const [id, field] of inCells.found) found.set(id, field);
  for (let row = from; row <= to; row += 1) {
    for (const { column, cell } of view.filled(row)) {
      if (typeof cell.value !== 'string') continue;
      const colon = cell.value.search(COLON);
      const head = view.label((colon < 0 ? cell.value : cell.value.slice(0, colon)).slice(0, LONGEST_LABEL));
      const word = head.replace(/\([^()]*\)$/, '');
      const party = PARTIES.find((name) => layout[name].includes(word));
      if (party !== undefined && (colon >= 0 || head !== word)) {
        partyByColumn.set(column, party);
        continue;
      }
      const part: Part | undefined = layout.signer.includes(word)
        ? 'signer'
        : layout.date.includes(word)
          ? 'date'
          : undefined;
      const owner = nearestParty(partyByColumn, column);
      if (part === undefined || owner === undefined || found.has(`${owner}/${part}`)) continue;
      const inside = colon < 0 ? '' : cell.value.slice(colon + 1).trim();
      found.set(`${owner}/${part}`, fieldOf(view, row, column, cell.value, inside, layout));
    }
  }
  for (const [id, field] of inCells.empty) if (!found.has(id)) found.set(id, field);
  return found;
}

const LONGEST_LABEL = 20;

/** Parties signed for in the cell of their label; where one is, those whose label stands alone are not signed for. */
function signedInCells(
  view: SheetView,
  from: number,
  to: number,
  layout: SignatureLayout,
  evidentOnly = false,
): { readonly found: ReadonlyMap<string, FormField>; readonly empty: ReadonlyMap<string, FormField> } {
  const found = new Map<string, FormField>();
  const empty = new Map<string, FormField>();
  for (let row = from; row <= to; row += 1) {
    for (const { column, cell } of view.filled(row)) {
      if (typeof cell.value !== 'string') continue;
      for (const one of partiesOf(view, cell.value, layout)) {
        if (evidentOnly && !one.evident && !one.empty) continue;
        const [part, place] = one.empty ? beside(view, row, column, one) : [one, cellsAt(view, row, column)];
        const base = { label: part.label, labelCells: [cellsAt(view, row, column)] };
        if (part.empty && COLON.test(cell.value))
          empty.set(`${one.party}/signer`, { ...base, text: notFound([place]) });
        for (const [id, text] of [
          ['signer', part.signer],
          ['date', part.day],
        ] as const) {
          if (text !== undefined && !found.has(`${one.party}/${id}`))
            found.set(`${one.party}/${id}`, { ...base, text: known(text, [place]) });
        }
      }
    }
  }
  const anySigned = [...found.keys()].some((id) => id.endsWith('/signer'));
  return anySigned ? { found, empty } : { found: new Map(), empty: new Map() };
}

/** Also '监理单位' without a colon, beside which somebody may have signed. */
function partiesOf(view: SheetView, text: string, layout: SignatureLayout): readonly SignedParty[] {
  const label = text.length <= LONGEST_LABEL ? view.label(text) : '';
  const party = PARTIES.find((name) => layout[name].includes(label));
  if (party === undefined || COLON.test(text)) return signedParties(text, layout);
  return [{ party, label: text.trim(), evident: false, empty: true }];
}

/** '承建单位：' | '甲某 2024.3.5': what stands to the right of the label, where it says that somebody signed. */
function beside(view: SheetView, row: number, column: number, one: SignedParty): readonly [SignedParty, CellRange] {
  const label = cellsAt(view, row, column);
  const next = view.pastBlankColumns(row, label.right + 1);
  const value = view.cell(row, next)?.value;
  const there = typeof value === 'string' && !COLON.test(value.slice(0, LONGEST_LABEL)) ? signed(value) : undefined;
  return there?.evident === true && there.signer !== undefined
    ? [{ ...one, ...there }, cellsAt(view, row, next)]
    : [one, label];
}

function cellsAt(view: SheetView, row: number, column: number): CellRange {
  const merge = view.mergeAt(row, column);
  return merge ? view.area(merge) : view.at(row, column);
}

function nearestParty(parties: ReadonlyMap<number, Party>, column: number): Party | undefined {
  const columns = [...parties.keys()].filter((candidate) => candidate <= column);
  return columns.length === 0 ? undefined : parties.get(Math.max(...columns));
}

function fieldOf(
  view: SheetView,
  row: number,
  column: number,
  label: string,
  inside: string,
  layout: SignatureLayout,
): FormField {
  const merge = view.mergeAt(row, column);
  const labelCells: CellRange = merge ? view.area(merge) : view.at(row, column);
  const base = { label: label.trim(), labelCells: [labelCells] };
  if (inside !== '' && !/^[_\s年月日]*$/.test(inside)) return { ...base, text: known(inside, [labelCells]) };
  const next = view.pastBlankColumns(row, labelCells.right + 1);
  const beside = view.cell(row, next);
  const text = typeof beside?.value === 'string' ? view.label(beside.value.split(COLON, 1)[0] ?? '') : '';
  const isLabel = [...layout.signer, ...layout.date].includes(text.replace(/\([^()]*\)$/, ''));
  return {
    ...base,
    ...fieldCellValue(isLabel ? undefined : beside, isLabel ? labelCells : view.at(row, next), undefined),
  };
}

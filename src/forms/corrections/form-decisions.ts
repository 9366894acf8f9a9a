/** Which of the user's decisions hold for which sheet: by the texts that stand on it, and between sheets alike by its name. */
import type { SheetId } from '../../base/address';
import { COLON, comparableLabel } from '../../base/comparable-text';
import { Kept, keptBy } from '../../base/kept';
import type { Row, Sheet, Workbook } from '../../workbook/workbook';
import type { FormDecision } from './corrections';
import type { FormDocument } from '../form-document';

const LONGEST_TEXT = 40;

/** Of two decisions about one sheet that of its own name comes first. */
export function decisionsBySheet(
  workbook: Workbook,
  decisions: readonly FormDecision[],
): ReadonlyMap<SheetId, readonly FormDecision[]> {
  const found = new Map<SheetId, FormDecision[]>();
  const wanted = wantedTexts(decisions);
  for (const decision of decisions) {
    const sheet = sheetOf(decision, workbook, wanted);
    if (!sheet) continue;
    const there = found.get(sheet.id) ?? [];
    found.set(sheet.id, decision.sheet === sheet.name ? [decision, ...there] : [...there, decision]);
  }
  return found;
}

/** The sheet of that name; where it was renamed, the only one with these texts. Of several like it none is guessed. */
function sheetOf(decision: FormDecision, { sheets }: Workbook, wanted: ReadonlySet<string>): Sheet | undefined {
  const named = sheets.find(({ name }) => name === decision.sheet);
  if (named) return decision.texts.every((text) => textsOn(named, wanted).has(text)) ? named : undefined;
  if (decision.texts.length === 0) return undefined;
  const alike = sheets.filter((sheet) => decision.texts.every((text) => textsOn(sheet, wanted).has(text)));
  return alike.length === 1 ? alike[0] : undefined;
}

const wantedTexts = keptBy(
  (decisions: readonly FormDecision[]): ReadonlySet<string> => new Set(decisions.flatMap(({ texts }) => texts)),
);

const seenOnSheets = new Kept<Sheet, readonly [ReadonlySet<string>], ReadonlySet<string>>();
const seenInRows = new Kept<Row, readonly [ReadonlySet<string>], ReadonlySet<string>>();

/** Which of the wanted texts stand on the sheet; a row that has not changed is not looked at again. */
function textsOn(sheet: Sheet, wanted: ReadonlySet<string>): ReadonlySet<string> {
  return seenOnSheets.of(
    sheet,
    [wanted],
    () => new Set(sheet.rows.flatMap((row) => (row ? [...textsIn(row, wanted)] : []))),
  );
}

function textsIn(row: Row, wanted: ReadonlySet<string>): ReadonlySet<string> {
  return seenInRows.of(row, [wanted], () => {
    const texts = new Set<string>();
    for (const cell of row) {
      if (typeof cell?.value !== 'string') continue;
      for (const text of labelsIn(cell.value)) if (wanted.has(text)) texts.add(text);
    }
    return texts;
  });
}

/** The text itself, and what stands before its colon. */
function labelsIn(text: string): string[] {
  const colon = text.search(COLON);
  const parts = colon > 0 ? [text.slice(0, colon), text] : [text];
  return parts.filter(({ length }) => length <= LONGEST_TEXT).map(comparableLabel);
}

/** The texts by which a form is known again: the headings of its lists with their titles, the labels of its fields. */
export function textsOfDocument(document: FormDocument, sheetName: string): readonly string[] {
  const texts = new Set<string>();
  const add = (text: string) => {
    const label = text.length <= LONGEST_TEXT ? comparableLabel(text) : '';
    if (label !== '') texts.add(label);
  };
  for (const { title, headings } of document.lists) {
    if (title !== sheetName.trim()) add(title);
    for (const { words } of headings) words.forEach(add);
  }
  // The labels of a sheet of project facts are as many as its author liked; its heading tells it.
  if (document.kind !== 'project-facts') for (const { label } of document.fields.values()) add(label);
  else document.matched.filter((text) => text !== sheetName).forEach(add);
  return [...texts];
}

/** The decision by which what was found is no form; without texts it is about all that is doubtful on its sheet. */
export function setAsideBy(
  document: FormDocument,
  sheetName: string,
  decisions: readonly FormDecision[],
): FormDecision | undefined {
  const texts = new Set(textsOfDocument(document, sheetName));
  return decisions.find(
    (decision) =>
      decision.as === 'none' &&
      (decision.texts.length > 0
        ? decision.texts.every((text) => texts.has(text))
        : document.recognition === 'doubtful'),
  );
}

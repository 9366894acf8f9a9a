/** By which names the forms call the project: one and the same in all of them. */
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import type { CellRange } from '../base/address';
import type { FormDocument } from '../forms/form-document';
import { known, type Known, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import type { FactDictionary } from './fact-dictionary';
import { placeWords } from './place-words';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

/** Nothing where fewer than two forms name it. */
export function projectNames(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  workbook: Workbook,
): ReadonlyMap<FactId, Reading<FactValue>> {
  const stated = documents.flatMap((document) => namesIn(document, dictionary));
  if (stated.length < 2) return new Map();
  const places = new Map<string, { readonly name: string; readonly cells: CellRange[] }>();
  for (const { value, cells } of stated) {
    const key = comparableText(value);
    const there = places.get(key);
    if (there) there.cells.push(...cells);
    else places.set(key, { name: value.trim(), cells: [...cells] });
  }
  const cells = [...places.values()].flatMap((place) => place.cells);
  const words = [...places.values()].map((place) => `“${place.name}”（${placeWords(workbook, place.cells).zh}）`);
  return new Map<FactId, Reading<FactValue>>([
    ['project.nameCount', known<FactValue>({ type: 'number', value: Exact.of(String(places.size)) }, cells)],
    ['project.namesStated', known<FactValue>({ type: 'text', value: words.join('、') }, cells)],
  ]);
}

function namesIn({ kind, fields }: FormDocument, dictionary: FactDictionary): Known<string>[] {
  const texts =
    kind === 'project-facts'
      ? [...fields.values()].flatMap(({ label, text }) =>
          dictionary.byLabel(label)?.fact.id === 'project.name' ? [text] : [],
        )
      : [fields.get('projectName')?.text];
  return texts.flatMap((text) => (text?.known ? [text] : []));
}

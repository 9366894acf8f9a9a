/** The unit in which the sheets about a subject count, so that what is said of it counts the same. */
import { factorOf, type AmountUnit } from '../base/amount-unit';
import type { FormDocument, ItemList } from '../forms/form-document';
import type { SubjectId } from '../facts/subject';
import type { Review } from './review';

/** Told to a reader as they are; other units are read, and told in yuan. */
const TOLD: readonly AmountUnit[] = ['万元', '亿元'];

/** Yuan where its lists do not all count in one larger unit; of the project, where its fields do not. */
export function unitOfSheets({ subjects }: Pick<Review, 'subjects'>, id: SubjectId): AmountUnit {
  const subject = subjects.find((one) => one.id === id);
  if (!subject) return '元';
  const lists = subject.lists.length > 0 ? subject.lists : subject.documents.flatMap((document) => document.lists);
  const ofLists = common(lists.map(unitOfList));
  if (subject.kind !== 'project') return ofLists ?? '元';
  return common(subject.documents.flatMap(unitsOfFields)) ?? ofLists ?? '元';
}

function unitOfList({ unit }: ItemList): AmountUnit {
  return TOLD.find((one) => unit.known && factorOf(one).equals(unit.value)) ?? '元';
}

/** Of fields that hold a number and say what it counts. */
function unitsOfFields({ fields }: FormDocument): AmountUnit[] {
  return [...fields.values()].flatMap(({ unit, text }) => (unit !== undefined && text.known ? [unit] : []));
}

function common(units: readonly AmountUnit[]): AmountUnit | undefined {
  const [first] = units;
  return first !== undefined && units.every((one) => one === first) ? first : undefined;
}

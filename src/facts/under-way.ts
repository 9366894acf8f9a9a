/** Whether a form is still being filled in: a place in it is empty, and the last who is to sign it has not. */
import type { CellRange } from '../base/address';
import type { FormDocument, ItemLine, ItemSide } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { ChangeSlip } from './change-slips';
import type { FactValue } from './subject';

const OF_SLIP = ['projectName', 'basis', 'content', 'appliedOn'];
const LAST_OF_SLIP = ['ownerSigner', 'ownerDate'];

export function slipUnderWay(slip: ChangeSlip): Reading<FactValue> {
  const { documents, lists } = slip;
  const lines = lists.flatMap((list) => list.lines.filter(isHalfFilled));
  const empty = emptyPlaces(documents, OF_SLIP);
  const open = empty.length > 0 && !LAST_OF_SLIP.some((id) => isFilled(documents, id));
  return flag(lines.length > 0 || open, [...lines.map(({ cells }) => cells), ...empty]);
}

const OF_APPLICATION = [
  'applicant',
  'user',
  'projectName',
  'nature',
  'plannedStart',
  'plannedEnd',
  'totalInvestment',
  'content',
  'benefits',
  'contact',
  'officePhone',
  'mobilePhone',
  'address',
  'postcode',
];

const OPINIONS = ['applicantOpinion', 'applicantSigner', 'applicantDate', 'authorityOpinion'];
const LAST_OF_APPLICATION = ['authoritySigner', 'authorityDate'];

/** Undefined where nobody has begun to. */
export function applicationUnderWay(form: FormDocument): Reading<FactValue> | undefined {
  if (!['applicant', 'projectName', 'content'].some((id) => isFilled([form], id))) return undefined;
  const complete = OF_APPLICATION.every((id) => isFilled([form], id));
  // A short one that asks for an opinion is not through before it has it; of a complete one a missing opinion is told.
  const empty = emptyPlaces([form], complete ? OF_APPLICATION : [...OF_APPLICATION, ...OPINIONS]);
  const signed = LAST_OF_APPLICATION.some((id) => isFilled([form], id));
  return flag(empty.length > 0 && !signed, empty);
}

/** A form without the place does not leave it empty. */
function emptyPlaces(documents: readonly FormDocument[], ids: readonly string[]): readonly CellRange[] {
  return ids.flatMap((id) => {
    if (isFilled(documents, id)) return [];
    return documents.flatMap(({ fields }) => {
      const text = fields.get(id)?.text;
      return text && !text.known ? text.looked : [];
    });
  });
}

function isFilled(documents: readonly FormDocument[], id: string): boolean {
  return documents.some(({ fields }) => fields.get(id)?.text.known === true);
}

/** A name without any figure, or a quantity without its price. */
function isHalfFilled({ old, new: now, differences }: ItemLine): boolean {
  // Of what is only added there is nothing on the other side.
  if (differences) return [old, now].every(({ quantity, subtotal }) => !isThere(quantity) && !isThere(subtotal));
  // As nearly every line is.
  if (isThere(old.subtotal) && isThere(now.subtotal)) return false;
  const named = old.name.known || now.name.known;
  const shared = sharesPrice(old, now);
  const empty = [old, now].map((side) => isEmpty(side, shared));
  return [old, now].some((side, at) => !empty[at] && !comes(side)) || ((named || shared) && empty.every(Boolean));
}

/** One column of prices for both sides: it fills neither by itself. */
function sharesPrice({ price }: ItemSide, { price: other }: ItemSide): boolean {
  return price.known && other.known && price.cells[0]?.left === other.cells[0]?.left;
}

function comes({ quantity, price, subtotal }: ItemSide): boolean {
  return isThere(subtotal) || (isThere(quantity) && isThere(price));
}

function isEmpty({ quantity, price, subtotal }: ItemSide, shared: boolean): boolean {
  return ![quantity, ...(shared ? [] : [price]), subtotal].some(isThere);
}

function isThere(reading: ItemSide['quantity']): boolean {
  return reading.known || reading.why !== 'not-found';
}

function flag(value: boolean, cells: readonly CellRange[]): Reading<FactValue> {
  return known<FactValue>({ type: 'flag', value }, cells);
}

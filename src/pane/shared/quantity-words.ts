/** Quantities and the room they leave, in the words of the pane; numbers as the findings' own sentences write them. */
import { Exact } from '../../base/exact';
import type { Headroom, Limit, Quantity, Unit } from '../../checks/evaluation';
import { formatQuantity } from '../../checks/words/format-quantity';
import type { Speech } from './language';

const FEN = Exact.of('0.01');

/** With enough digits to stand on its true side of the limit it is shown beside. */
export function quantityWords(quantity: Quantity, speech: Speech, limit?: Limit): string {
  return speech.say(formatQuantity(quantity, limit?.unit === quantity.unit ? boundsOf(limit) : []));
}

/** What may still be added, or must go; and what may still be taken away, where that is limited too. */
export function headroomWords(headroom: Headroom, speech: Speech): string[] {
  const { value, unit, down, own } = payable(headroom);
  const { m } = speech;
  // What must go by another limit stands with that one; by this one there may be room.
  const said = own && !value.minus(FEN).isNegative() ? value : (own ?? value);
  const size = quantityWords({ value: said.abs(), unit }, speech);
  const words = [
    said.isZero()
      ? m.headroomNone
      : said === value || said.isNegative()
        ? sizeWords(unit, said.isNegative(), size, m)
        : `${m.mayAddByThisAlone} ${size}`,
  ];
  if (down && !down.isNegative()) words.push(speech.m.headroomDown(quantityWords({ value: down, unit }, speech)));
  return words;
}

/** The same as a term and a number each, for a bill. */
export function headroomRows(headroom: Headroom, speech: Speech): { term: string; size: string }[] {
  const { m } = speech;
  const { value, unit, down, own } = payable(headroom);
  const sized = (exact: Exact) => quantityWords({ value: exact.abs(), unit }, speech);
  return [
    // What must go by another limit stands with that one.
    ...(own && value.isNegative() ? [] : [{ term: value.isNegative() ? m.mustGo : m.mayAdd, size: sized(value) }]),
    ...(own ? [{ term: own.isNegative() ? m.mustGo : m.mayAddByThisAlone, size: sized(own) }] : []),
    ...(down ? [{ term: down.isNegative() ? m.beyondDown : m.mayRemove, size: sized(down) }] : []),
  ];
}

/** Nobody adds half a fen: room in yuan is what fits in whole fen, and what must go is a fen more rather than less. */
function payable({ value, unit, down, own }: Headroom): Headroom {
  if (unit !== 'CNY') return { value, unit, ...(down && { down }), ...(own && { own }) };
  return { value: inFen(value), unit, ...(down && { down: inFen(down) }), ...(own && { own: inFen(own) }) };
}

function inFen(value: Exact): Exact {
  const near = value.rounded(2);
  return near.compare(value) > 0 ? near.minus(FEN) : near;
}

function sizeWords(unit: Unit, over: boolean, size: string, m: Speech['m']): string {
  switch (unit) {
    case 'days':
      return over ? m.headroomDaysOver(size) : m.headroomDaysLeft(size);
    case 'count':
      return over ? m.headroomCountOver(size) : m.headroomCountLeft(size);
    case 'CNY':
    case 'ratio':
      return over ? m.headroomRemove(size) : m.headroomAdd(size);
  }
}

export function boundsOf(limit: Limit): Exact[] {
  return 'op' in limit ? [limit.value] : [limit.from, limit.to];
}

/** '+1,000.00元' · '−1,000.00元' · '0.00元' */
export function signedAmount(value: Exact, speech: Speech): string {
  const size = quantityWords({ value: value.abs(), unit: 'CNY' }, speech);
  return value.isZero() ? size : `${value.isNegative() ? '−' : '+'}${size}`;
}

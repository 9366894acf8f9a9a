/** How an amount of yuan stands in a cell: in which unit, where that is stated, and in which spelling. */
import { factorOf, type AmountUnit } from '../../src/base/amount-unit';
import { Exact } from '../../src/base/exact';
import type { Value } from './grid';

/** Where the unit is stated: nowhere, in the headings, in a note above, in each cell, in the number format. */
export type UnitPlace = 'nowhere' | 'heading' | 'note' | 'title' | 'cell' | 'format';
export type Spelling = 'number' | 'text' | 'thousands' | 'full-width' | 'currency' | 'formula' | 'spaced';

export interface AmountStyle {
  readonly unit: AmountUnit;
  readonly place: UnitPlace;
  readonly spelling: Spelling;
}

/** '' and undefined are no amount. */
export function typedAmount(yuan: string, style: AmountStyle): Value {
  if (yuan === '') return undefined;
  const plain = inUnit(yuan, style.unit);
  if (style.place === 'cell') return `${plain}${style.unit}`;
  if (style.place === 'format') return { value: Number(plain), numberFormat: `0.000000"${style.unit}"` };
  return spelled(plain, style.spelling);
}

export function typedCount(count: string, spelling: Spelling): Value {
  if (count === '') return undefined;
  return spelling === 'currency' || spelling === 'thousands' ? Number(count) : spelled(count, spelling);
}

export function inUnit(yuan: string, unit: AmountUnit): string {
  const amount = Exact.of(yuan).dividedBy(factorOf(unit));
  if (amount === undefined) throw new RangeError(`no amount in ${unit}`);
  return amount.toString();
}

function spelled(plain: string, spelling: Spelling): Value {
  switch (spelling) {
    case 'number':
      return Number(plain);
    case 'text':
      return plain;
    case 'thousands':
      return withCommas(plain);
    case 'full-width':
      return plain.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    case 'currency':
      return `￥${withCommas(plain)}`;
    case 'formula':
      return { value: Number(plain), formula: `=ROUND(${plain},6)` };
    case 'spaced':
      return ` ${plain} `;
  }
}

function withCommas(plain: string): string {
  const [whole = '', part] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A share as it is written: '6%', '9折', '八五折', '95折'. */
import { Exact } from '../../base/exact';

export function writtenShare(value: unknown): Exact | undefined {
  const [, number, off] = (typeof value === 'string' && SHARE.exec(value.normalize('NFKC').replace(/\s/g, ''))) || [];
  if (number !== undefined) return Exact.of(number).times(HUNDREDTH);
  if (off === undefined) return undefined;
  return off === '10'
    ? Exact.one
    : Exact.of(`0.${off.replace(/[.点]/, '').replace(/\D/g, (one) => String(DIGITS.indexOf(one) + 1))}`);
}

const SHARE = /^(?:(\d+(?:\.\d+)?)%|(10|[1-9一二三四五六七八九](?:[.点]?[0-9一二三四五六七八九])?)折)$/;
const DIGITS = '一二三四五六七八九';
const HUNDREDTH = Exact.of('0.01');

/**
 * Reads numbers written in Chinese words, 大写 (壹佰贰拾叁万元整) or plain
 * (一百二十三万). Strict: what leaves a doubt (壹佰伍 — 105 or 150?) or breaks
 * the way of writing is not a number.
 */
import { Exact } from './exact';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0,
  一: 1, 壹: 1, 弌: 1,
  二: 2, 贰: 2, 貳: 2, 两: 2,
  三: 3, 叁: 3, 叄: 3, 參: 3,
  四: 4, 肆: 4,
  五: 5, 伍: 5,
  六: 6, 陆: 6, 陸: 6,
  七: 7, 柒: 7,
  八: 8, 捌: 8,
  九: 9, 玖: 9,
}; // oxfmt-ignore
const SPELLINGS: Readonly<Record<string, string>> = {
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  正: '整',
};

interface ChineseAmount {
  readonly yuan: Exact;
  /** The text says 元, 角 or 分; else it is a bare number (壹拾万). */
  readonly saysYuan: boolean;
}

/** '壹仟零伍拾元叁角整' → 1050.3. Undefined for anything that is not wholly such an amount. */
export function parseChineseAmount(text: string): ChineseAmount | undefined {
  const spelled = spelledPlainly(text);
  if (spelled === undefined) return undefined;
  const plain = spelled
    .replace(/元0角0分$/, '元')
    .replace(/角0分$/, '角')
    // 万元零角壹分, 贰佰万零元整: the places nothing stands in are named.
    .replace(/元0角([1-9]分)/, '元0$1')
    .replace(/([万亿])0元/, '$1元');
  const parts = /^(?:(.+?)元)?(?:(0?)([1-9])角)?(?:(0?)([1-9])分)?(整)?$/.exec(plain);
  const saysYuan = parts !== null && plain !== '整' && plain !== '';
  if (!saysYuan) {
    const number = wholeNumber(plain.replace(/整$/, ''));
    return number === undefined ? undefined : { yuan: Exact.of(String(number)), saysYuan: false };
  }
  const [, whole, zeroBeforeJiao, jiao, zeroBeforeFen, fen, closed] = parts;
  if (closed && fen) return undefined;
  if (whole === undefined && (zeroBeforeJiao || (zeroBeforeFen && !jiao))) return undefined;
  if (jiao && zeroBeforeFen) return undefined;
  const yuan = whole === undefined ? 0n : wholeNumber(whole);
  if (yuan === undefined) return undefined;
  return { yuan: Exact.of(`${yuan}.${jiao ?? '0'}${fen ?? '0'}`), saysYuan: true };
}

/** '一百零五' → 105, '十二' → 12. Undefined where it is not wholly a number in words. */
export function parseChineseNumber(text: string): Exact | undefined {
  const plain = spelledPlainly(text);
  const number = plain === undefined ? undefined : wholeNumber(plain);
  return number === undefined ? undefined : Exact.of(String(number));
}

/** '二〇二四' → '2024', digit for digit. */
export function parseChineseDigits(text: string): string | undefined {
  const digits = [...text].map((letter) => DIGITS[letter]);
  return text === '' || digits.includes(undefined) ? undefined : digits.join('');
}

/** Digits as 0–9, one spelling for each place; undefined where there is any other letter. */
function spelledPlainly(text: string): string | undefined {
  let plain = '';
  for (const letter of text) {
    const digit = DIGITS[letter];
    const spelled = digit !== undefined ? String(digit) : (SPELLINGS[letter] ?? letter);
    if (!/[0-9十百千万亿元角分整]/.test(spelled) || /[0-9]/.test(letter)) return undefined;
    plain += spelled;
  }
  return plain;
}

/** Splits at the last 亿, then at 万: what stands before counts that many times. */
function wholeNumber(plain: string): bigint | undefined {
  if (plain === '0') return 0n;
  if (/^0|0$|00/.test(plain)) return undefined;
  return joined(plain, '亿', 100_000_000n, (part) => joined(part, '万', 10_000n, belowTenThousand));
}

function joined(
  plain: string,
  mark: string,
  factor: bigint,
  below: (part: string) => bigint | undefined,
): bigint | undefined {
  const at = plain.lastIndexOf(mark);
  if (at < 0) return below(plain);
  const high = below(plain.slice(0, at));
  if (high === undefined || high === 0n) return undefined;
  const rest = plain.slice(at + 1);
  if (rest === '') return high * factor;
  const saysGap = rest.startsWith('0');
  const low = below(saysGap ? rest.slice(1) : rest);
  if (low === undefined || low === 0n || low >= factor) return undefined;
  const leavesGap = low < factor / 10n;
  const bareDigit = /^[1-9]$/.test(rest);
  if (bareDigit && leavesGap) return undefined;
  if (saysGap && !leavesGap && high % 10n !== 0n) return undefined;
  return high * factor + low;
}

const PLACES: Readonly<Record<string, number>> = { 千: 3, 百: 2, 十: 1 };

function belowTenThousand(part: string): bigint | undefined {
  let value = 0n;
  let lastPlace: number | undefined;
  let gap = false;
  for (let at = 0; at < part.length;) {
    if (part[at] === '0') {
      if (gap || lastPlace === undefined) return undefined;
      gap = true;
      at += 1;
      continue;
    }
    const startsWithTen = at === 0 && part[at] === '十';
    const digit = startsWithTen ? 1 : Number(part[at]);
    if (!Number.isInteger(digit)) return undefined;
    const placeLetter = part[startsWithTen ? at : at + 1];
    const place = placeLetter === undefined ? 0 : PLACES[placeLetter];
    if (place === undefined || (lastPlace !== undefined && place >= lastPlace)) return undefined;
    const skips = lastPlace !== undefined && lastPlace - place > 1;
    if (gap && !skips) return undefined;
    if (!gap && skips && place === 0) return undefined;
    value += BigInt(digit) * 10n ** BigInt(place);
    lastPlace = place;
    gap = false;
    at += startsWithTen || place === 0 ? 1 : 2;
  }
  return gap || lastPlace === undefined ? undefined : value;
}

/** Whole numbers in Chinese words, as articles are numbered: 21 → 二十一. */
const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];

/** For 0 to 9999. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) throw new RangeError(`no words for ${number}`);
  if (number < 10) return DIGITS[number] ?? '';
  const digits = [...String(number)].map(Number);
  let words = '';
  let gap = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      gap = words !== '';
      return;
    }
    if (gap) words += '零';
    gap = false;
    words += `${DIGITS[digit] ?? ''}${PLACES[digits.length - 1 - index] ?? ''}`;
  });
  return number < 20 ? words.slice(1) : words;
}

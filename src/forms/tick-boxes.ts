/** Boxes to tick in a text: '□新建 ☑扩建 □其他'. */

const TICKED = '☑✓✔√■▣☒◉●';
const EMPTY = '□☐○◯';
const BOX = new RegExp(`[${TICKED}${EMPTY}]`, 'u');
const TICKED_OPTION = new RegExp(`[${TICKED}]\\s*([^${TICKED}${EMPTY}\\s，,、;；]+)`, 'gu');

/** The options that are ticked, as printed; undefined where the text has no boxes. A tick alone is none. */
export function tickedOptions(text: string): readonly string[] | undefined {
  if (!BOX.test(text) || new RegExp(`^\\s*[${TICKED}${EMPTY}]\\s*$`, 'u').test(text)) return undefined;
  return [...text.matchAll(TICKED_OPTION)].map(([, option]) => (option ?? '').trim());
}

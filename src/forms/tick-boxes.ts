/** Boxes to tick in a text: '□新建 ☑扩建 □其他'. */

const TICKED = '☑✓✔√■▣☒◉●';
const EMPTY = '□☐○◯';
const BOX = new RegExp(`[${TICKED}${EMPTY}]`, 'u');
const OPTION = `([^${TICKED}${EMPTY}\\s，,、;；]+)`;
const TICKED_OPTION = new RegExp(`[${TICKED}]\\s*${OPTION}`, 'gu');
/** '新建☑ 扩建□': the boxes stand behind. */
const TICKED_BEHIND = new RegExp(`${OPTION}\\s*[${TICKED}]`, 'gu');
const BOXES_BEHIND = new RegExp(`^\\s*[^${TICKED}${EMPTY}:：]+[${TICKED}${EMPTY}].*[${TICKED}${EMPTY}]\\s*$`, 'su');

/** The options that are ticked, as printed; undefined where the text has no boxes. A tick alone is none. */
export function tickedOptions(written: string): readonly string[] | undefined {
  const text = withBoxes(written);
  if (!BOX.test(text) || new RegExp(`^\\s*[${TICKED}${EMPTY}]\\s*$`, 'u').test(text)) return undefined;
  const pattern = BOXES_BEHIND.test(text) ? TICKED_BEHIND : TICKED_OPTION;
  return [...text.matchAll(pattern)].map(([, option]) => (option ?? '').trim());
}

/** '[√]新建 [ ]扩建', '新建（√） 扩建（ ）'. */
function withBoxes(text: string): string {
  const ticked = text.replace(/[[(（【]\s*[√✓✔]\s*[\])）】]/gu, '☑');
  return ticked === text ? text : ticked.replace(/[[(（【]\s*[\])）】]/gu, '□');
}

/** How a key is written right, beside what is wrong with it: only whoever writes packs needs it, so that it weighs nothing in the pane. */
import type { Bilingual } from '../../base/bilingual';

const DAY: Bilingual = { zh: '日期写成 2025-07-01', en: 'write days as 2025-07-01' };
const ID: Bilingual = {
  zh: '只用小写字母、数字和连字符，字母开头',
  en: 'small letters, digits and dashes, a letter first',
};
const FORMS: Readonly<Record<string, Bilingual>> = {
  from: DAY,
  until: DAY,
  arguable: DAY,
  id: ID,
  extends: ID,
  zh: { zh: '名称以文字开头，不含空格和标点', en: 'a name begins with a letter and holds no blanks or signs' },
};
const LIST: Bilingual = { zh: '写成 [合同价, 合同总价]', en: 'write [one, another]' };

/** The words of what is wrong, with the right form where there is one to show. */
export function withRightForm(what: Bilingual, key: string | undefined): Bilingual {
  const last = key?.split('.').at(-1) ?? '';
  const form = what.zh.endsWith('不合格式') ? FORMS[last] : what.zh.endsWith('应为列表') ? LIST : undefined;
  return form ? { zh: `${what.zh}；${form.zh}`, en: `${what.en}; ${form.en}` } : what;
}

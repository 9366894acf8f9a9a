/** What the spreadsheet program would not give, told beside the verdict: that stands, on what could be read. */
import type { Bilingual } from '../base/bilingual';
import type { UnreadPart } from '../workbook/workbook';
import type { Problem } from './review';

export function unreadProblems(unread: readonly UnreadPart[]): Problem[] {
  return unread.map((part) => ({ kind: `unread-${part}`, message: MESSAGES[part], at: [] }));
}

const MESSAGES: Readonly<Record<UnreadPart, Bilingual>> = {
  calculation: {
    zh: '没有读到计算状态：看不出公式结果是不是最新的；手动计算的，请先按 F9。',
    en: 'Whether all is calculated could not be read, so results may be old; where it is calculated by hand, press F9 first.',
  },
  comments: {
    zh: '单元格批注没有读到：其中的说明（例如金额单位）没有用上；因为没有找到什么才不符合的，改为无法判定，其余结论不受影响。',
    en: 'Comments on cells could not be read: what they say, such as the unit of an amount, was not used. What would fail only for something not found is told as cannot tell; the rest of the verdict stands.',
  },
  'date-system': {
    zh: '没有读到日期从哪一年算起，按 1900 年算。若用 1904 年日期系统，日期会差四年，请核对。',
    en: 'From which year dates count could not be read; 1900 was assumed. If the workbook uses the 1904 date system, dates are four years off: please check.',
  },
  events: {
    zh: '有的变动没有读到：改完请点“重新检查”。',
    en: 'Some changes could not be read: press Recheck when you are done editing.',
  },
  formats: {
    zh: '工作簿里的条件格式没有读到，因此不在单元格上做标记。',
    en: 'The conditional formats of the workbook could not be read, so cells are not flagged.',
  },
  'hidden-lines': {
    zh: '没有读到哪些行、列是隐藏的，都按显示的行、列检查。',
    en: 'Which rows and columns are hidden could not be read; all were checked as if they were shown.',
  },
  merges: {
    zh: '合并单元格没有读到：表头跨列的表、签名栏可能认不全，因为没有找到什么才不符合的，改为无法判定。请核对认出的表。',
    en: 'Merged cells could not be read, so headings across columns and places to sign may not be recognised. What would fail only for something not found is told as cannot tell. Check the recognised forms.',
  },
  names: {
    zh: '定义的名称没有读到：用名称引用的公式查不到来源，其余结论不受影响。',
    en: 'Defined names could not be read: formulas that use them are not followed; the rest of the verdict stands.',
  },
  'number-formats': {
    zh: '单元格的数字格式没有读到：只在格式里写明的单位（如 0.00"万元"）没有用上，金额可能差一万倍，日期可能认不出，请核对。',
    en: 'Number formats could not be read: units that stand in a format only, such as 0.00"万元", were not used: amounts may be off by ten thousand times, dates not recognised. Please check.',
  },
  remembered: {
    zh: '保存在工作簿里的更正没有读到，没有用上；因为没有找到什么才不符合的，改为无法判定。',
    en: 'The corrections kept in the workbook could not be read and were not used. What would fail only for something not found is told as cannot tell.',
  },
  'value-types': {
    zh: '单元格的数据类型没有读到：“#REF!”这类出错的公式只按文字辨认。',
    en: 'The types of cells could not be read: formulas that failed, such as “#REF!”, are told by their text alone.',
  },
};

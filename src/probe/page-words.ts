/** The words of the probe's page; the instructions fit one page. */
import type { Bilingual } from '../base/bilingual';

export const WORDS = {
  title: { zh: '探查这台 Excel', en: 'Probe this Excel' },
  start: { zh: '开始', en: 'Start' },
  rows: { zh: '计时读多少行', en: 'Rows to read against the clock' },
  done: { zh: '完成', en: 'Done' },
  skip: { zh: '跳过', en: 'Skip' },
  skipAll: { zh: '跳过其余', en: 'Skip the rest' },
  skipped: { zh: '已跳过', en: 'skipped' },
  ready: { zh: '探查结束', en: 'The probe is through' },
  recording: { zh: '探查记录', en: 'Recording' },
  copy: { zh: '复制记录', en: 'Copy the recording' },
  download: { zh: '下载', en: 'Download' },
  whatNow: {
    zh: '请复制下面的记录（Excel 允许时也可下载），存成 .json 文件交给开发者。里面有程序版本、浏览器版本和每一步的问答，没有您的单元格内容；但每一步与 Excel 往来的原文也在里面，其中有本工作簿的工作表名和定义的名称（连同其公式）。若在有内容的工作簿里做的，请先看一遍再交。',
    en: 'Copy the recording below (or download it where Excel lets you), save it as a .json file and hand it to the developers. It holds the versions of program and browser and each question with its answer, and nothing of your cells; but it also holds what went between each step and Excel, word for word, and in that the names of this workbook’s sheets and its defined names, with their formulas. If the workbook was not an empty one, look it through before you hand it over.',
  },
  leftBehind: (sheets: readonly string[]): Bilingual => ({
    zh: `有工作表没能删掉，请手工删除：${sheets.join('、')}。`,
    en: `These sheets could not be removed; please delete them: ${sheets.join(', ')}.`,
  }),
} as const;

export const INSTRUCTIONS: readonly Bilingual[] = [
  {
    zh: '约 20 分钟。请新建一个空白工作簿，不要在正在用的表里做。',
    en: 'About twenty minutes. Make a new, empty workbook; do not do this in one you need.',
  },
  {
    zh: '点“开始”。前一半由程序自己完成，约两分钟，期间不要动表格。',
    en: 'Click Start. The first half runs by itself, in about two minutes; leave the sheet alone meanwhile.',
  },
  {
    zh: '后一半（带 ☝）由您照着提示做：在表格里做一个动作，回来点“完成”。做不了的点“跳过”，不想做了点“跳过其余”。',
    en: 'In the second half (☝) you are told what to do: do it in the sheet, come back and click Done. Skip what you cannot do, or Skip the rest.',
  },
  {
    zh: '每一步都在名为“规矩探查”的表上进行，做完即删，不碰别的表。某一步出错也是答案，会接着往下做。',
    en: 'Each step works on a sheet of its own named 规矩探查, which is deleted afterwards; no other sheet is touched. A step that fails is an answer too, and the rest goes on.',
  },
  {
    zh: '结束后把记录复制出来交给开发者。想知道只读视图、受保护的视图下怎样，请在那种状态下另做一遍。',
    en: 'In the end copy the recording and hand it to the developers. To learn about view mode or Protected View, do it once more in that state.',
  },
];

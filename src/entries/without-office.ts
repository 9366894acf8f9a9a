/** What the pane says in the place of itself where Office does not answer or is not there; fetched then. */
import type { Bilingual } from '../base/bilingual';

export const OFFICE_SILENT: Bilingual = {
  zh: '还没有等到 Excel 的应答。请稍候；若一直如此，请关闭窗格、保存工作簿并重启 Excel，再打开窗格。',
  en: 'Excel has not answered yet. Wait a moment; if it stays like this, close the pane, save the workbook, restart Excel and open the pane again.',
};

export const OUTSIDE_OFFICE: Bilingual = {
  zh: '规矩是 Excel 的加载项，不能在浏览器里单独打开：请在 Excel 的“开始”选项卡上点“合规核对”，或运行 npm start 打开自带的工作台试用。',
  en: 'Guiju is an add-in and does not run in a browser by itself: open it from the Home tab of Excel, or run npm start to try it in the workbench.',
};

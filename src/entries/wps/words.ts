/** What the WPS pages say around the pane. */
import type { Bilingual } from '../../base/bilingual';

export const OUTSIDE_WPS: Bilingual = {
  zh: '规矩是 WPS 表格的加载项，不能在浏览器里单独打开：请在 WPS 表格的“规矩”选项卡上点“合规核对”。',
  en: 'Guiju is an add-in and does not run in a browser by itself: open it from the tab 规矩 of WPS Spreadsheets.',
};

export const HIDE: Bilingual = { zh: '隐藏窗格', en: 'Hide the pane' };

export const NO_PANE: Bilingual = {
  zh: '窗格没有打开。请先打开或新建一个工作簿，再点一次；若已经打开着，请关闭 WPS 后重新启动再试。',
  en: 'The pane was not opened. Open or create a workbook first, then click again; if one is open, close WPS, start it again, and try once more.',
};

/**
 * Files of `src` over 250 lines and functions over 60 that are suffered, each
 * with its reason. A new line here wants one that lasts.
 */
export const LONG_ONES: ReadonlyMap<string, string> = new Map([
  ['pane/messages/zh-CN.ts', 'Every sentence of the pane in one language: looked up by its key, not read through.'],
  [
    'forms/samples/change-slip-sheet.ts › changeSlipSheet',
    'The form drawn from top to bottom, one row after the other.',
  ],
  ['facts/fact-ids.ts', 'The ids of the dictionary, one a line: generated.'],
]);

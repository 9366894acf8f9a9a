/** The port of this program, tried as a whole in a real WPS: read, flagged, unflagged, remembered, each held against what it promises. */
import { cellRange } from '../../base/address';
import { openWpsHost } from '../../hosts/wps/open-wps-host';
import type { Flag } from '../../workbook/flag';
import type { Host } from '../../workbook/host';
import { cellAt, type Sheet } from '../../workbook/workbook';
import { asJson, type Told, type WpsQuestion } from './question';

const KEY = 'probe';

/** `run` is given the host, and the scratch sheet as the host reads it. */
function ofPort(
  name: string,
  about: WpsQuestion['about'],
  run: (host: Host, sheet: Sheet) => Promise<Told>,
): WpsQuestion {
  return {
    name,
    about,
    async ask(scratch, application) {
      scratch.Range('A1:B2').Value2 = [
        ['规矩', 1],
        [true, 0.1],
      ];
      const host = openWpsHost(application);
      const began = performance.now();
      const { sheets } = await host.read();
      const took = Math.round(performance.now() - began);
      const sheet = sheets.find((one) => one.name === scratch.Name);
      if (!sheet) return { found: false, sheets: sheets.length };
      return { read: took, of: await run(host, sheet) };
    },
    settles: () => ({}),
  };
}

export const PORT_QUESTIONS: readonly WpsQuestion[] = [
  ofPort('port-reads', { zh: '读出的值', en: 'the values read' }, async (_, sheet) =>
    [0, 1].flatMap((row) => [0, 1].map((column) => asJson(cellAt(sheet, row, column)?.value))),
  ),
  ofPort('port-flags', { zh: '标记、再标一次、去掉', en: 'flags, the same once more, none' }, async (host, sheet) => {
    const flag: Flag = { check: 'probe', severity: 'error', cells: [cellRange(sheet.id, 0, 0)] };
    const once = await host.showFlags([flag]);
    const standing = (await host.flagsStand()).flags.length;
    const twice = await host.showFlags([flag]);
    const stillOne = (await host.flagsStand()).flags.length;
    const none = await host.showFlags([]);
    const left = (await host.flagsStand()).flags.length;
    return { once: once.shown, standing, twice: twice.shown, stillOne, none: none.shown, left };
  }),
  ofPort('port-reveals', { zh: '选中单元格', en: 'a cell is selected' }, async (host, sheet) => {
    await host.reveal(cellRange(sheet.id, 1, 1));
    const there = await host.selection();
    return { same: there?.sheet === sheet.id && there.top === 1 && there.left === 1 };
  }),
  ofPort('port-fills', { zh: '写入单元格', en: 'a cell is filled in' }, async (host, sheet) => {
    await host.fillCells([{ at: cellRange(sheet.id, 4, 0), values: ['=不是公式', 12.5] }]);
    const again = (await host.read()).sheets.find(({ id }) => id === sheet.id);
    return [0, 1].map((column) => asJson(again && cellAt(again, 4, column)?.value));
  }),
  ofPort('port-remembers', { zh: '记住与忘掉', en: 'remembered and forgotten' }, async (host) => {
    await host.remember(KEY, '规矩');
    const kept = (await host.read()).remembered.values.get(KEY);
    await host.remember(KEY, undefined);
    const gone = !(await host.read()).remembered.values.has(KEY);
    return { kept: kept === '规矩', gone };
  }),
];

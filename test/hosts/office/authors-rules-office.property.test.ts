/**
 * The author's rules through the genuine office.js, under combinations of what
 * Excel may do with them. GUIJU_OFFICE_SEQUENCES asks for more sequences.
 */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { checkOfFlagFormula, type Flag } from '../../../src/workbook/flag';
import { HostFailure } from '../../../src/workbook/host';
import { BELIEFS_OF_FORMATS } from '../../../src/workbench/excel/beliefs-of-formats';
import { beliefsFrom } from '../../../src/workbench/excel/beliefs';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

const SEQUENCES = Number(process.env['GUIJU_OFFICE_SEQUENCES'] ?? 144);
/** So many share one Excel, whose opening takes longer than they do. */
const TOGETHER = 12;
const STEPS = 3;
const SEVERITIES = ['note', 'differing', 'warning', 'error'] as const;
/** Of the author's besides those by formula. */
const OTHER_TYPES = [
  ...['DataBar', 'ColorScale', 'IconSet', 'TopBottom'],
  ...['PresetCriteria', 'ContainsText', 'CellValue'],
] as const;

describe.each(Array.from({ length: Math.ceil(SEQUENCES / TOGETHER) }, (_, number) => number))(
  'the genuine office.js, excel %i',
  (number) => {
    let excel: ExcelInJsdom;
    const pick = randomFrom(number);
    const beliefs = Object.fromEntries(
      Object.entries(BELIEFS_OF_FORMATS).map(([name, { values }]) => {
        const all = Object.keys(values);
        return [name, all[pick(all.length)] ?? ''];
      }),
    );

    beforeAll(async () => {
      excel = await openExcel(workbookOf({ 一: [[1, 2, 3]], 二: [[1]] }), '1.13', beliefsFrom(beliefs).beliefs);
    });
    afterAll(() => {
      expect(excel.gaps).toEqual([]);
      excel.close();
    });

    it(`leaves the author’s rules as they were in ${TOGETHER} sequences: ${JSON.stringify(beliefs)}`, async () => {
      let passes = 0;
      for (let sequence = 0; sequence < TOGETHER; sequence += 1)
        passes += await play(excel, randomFrom(1_000 * number + sequence + 7), beliefs);
      expect(passes).toBeGreaterThanOrEqual(TOGETHER);
    }, 120_000);
  },
);

/** How many passes there were. */
async function play(
  excel: ExcelInJsdom,
  pick: (below: number) => number,
  beliefs: Readonly<Record<string, string>>,
): Promise<number> {
  excel.file.writeFormats([], true);
  const host = new OfficeHost({ reconcileAfterMs: 3_600_000, listens: false });
  const another = new OfficeHost({ reconcileAfterMs: 3_600_000, listens: false });
  const cell = () => `${'ABC'.charAt(pick(3))}${1 + pick(4)}`;
  const sheetName = () => (pick(4) === 0 ? '二' : '一');
  const addsCustom = () =>
    excel.user.addFormat(sheetName(), pick(8) === 0 ? 'B1:B1048576' : cell(), `=A1>${pick(3)}`, '#00FF00');
  const addsOther = () => {
    const [top, left] = [pick(4), pick(3)];
    const area = { sheet: excel.file.sheet(sheetName()).id, top, left, bottom: top + pick(3), right: left + pick(2) };
    const other = {
      type: OTHER_TYPES[pick(OTHER_TYPES.length)] ?? 'DataBar',
      formula: '',
      areas: [area],
      look: '{}',
      stopIfTrue: pick(3) === 0,
    };
    excel.file.writeFormats(pick(2) === 0 ? [other, ...excel.file.formats] : [...excel.file.formats, other], true);
  };
  const adds = () => (pick(2) === 0 ? addsCustom() : addsOther());
  for (let rules = pick(4); rules > 0; rules -= 1) adds();
  const sheets = excel.file.workbook.sheets;
  const flags = (): Flag[] =>
    Array.from({ length: pick(4) }, () => ({
      check: pick(20) === 0 ? 'x'.repeat(300) : `c.${pick(3)}`,
      severity: SEVERITIES[pick(4)] ?? 'note',
      cells: [{ sheet: sheets[pick(sheets.length)]?.id ?? '', ...single(pick(4), pick(3)) }],
    }));
  const happens: readonly (() => unknown)[] = [
    adds,
    () => excel.user.edit('一', 'A1', pick(9)),
    () => excel.user.copy('一', cell(), cell()),
    () => excel.user.insertRows('一', pick(3)),
    () => excel.user.deleteRows('一', 1 + pick(3)),
    () => excel.user.insertColumns('一', pick(3)),
    () => excel.user.undo(),
    () => copySheet(excel),
    () =>
      another
        .read()
        .then(() => another.showFlags(flags()))
        .catch(onlyHostFailure),
    () =>
      excel.file.writeFormats(
        excel.file.formats.map((format, at) => (at === 0 ? { ...format, stopIfTrue: true } : format)),
        true,
      ),
  ];
  let passes = 0;
  const pass = async (wanted: readonly Flag[]) => {
    await host.read();
    const before = authorsOf(excel);
    passes += 1;
    await host
      .showFlags(wanted.filter(({ cells }) => cells.every(({ sheet }) => isThere(excel, sheet))))
      .catch((error: unknown) => {
        onlyHostFailure(error);
        if (beliefs['cf-stop'] !== 'ignored' || beliefs['cf-new-stop'] !== 'true') throw error;
      });
    expect(authorsOf(excel)).toEqual(before);
  };
  for (let step = 0; step < STEPS; step += 1) {
    await happens[pick(happens.length)]?.();
    if (pick(3) > 0) await pass(flags());
  }
  await pass([]);
  return passes;
}

function authorsOf(excel: ExcelInJsdom) {
  return excel.file.formats.filter(({ formula }) => checkOfFlagFormula(formula) === undefined);
}

function isThere(excel: ExcelInJsdom, sheet: string): boolean {
  return excel.file.workbook.sheets.some(({ id }) => id === sheet);
}

function onlyHostFailure(error: unknown): void {
  if (!(error instanceof HostFailure)) throw error;
}

/** With its rules, as Excel copies a sheet; the copy before gives way. */
function copySheet(excel: ExcelInJsdom): void {
  if (excel.file.workbook.sheets.some(({ name }) => name === '一 (2)')) excel.user.deleteSheet('一 (2)');
  const { id, rows } = excel.file.sheet('一');
  const copy = excel.file.addSheet('一 (2)', rows);
  const copies = excel.file.formats.flatMap(({ id: _, ...format }) => {
    const areas = format.areas.filter(({ sheet }) => sheet === id).map((area) => ({ ...area, sheet: copy.id }));
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
  excel.file.writeFormats([...excel.file.formats, ...copies], true);
}

function single(row: number, column: number) {
  return { top: row, left: column, bottom: row, right: column };
}

function randomFrom(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 99) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

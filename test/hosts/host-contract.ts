/**
 * The promises of the host port, stated once. Each adapter hands in a workbook
 * it lives in, with its user at hand, and passes them all.
 */
import { cellRange, formatArea, parseArea, type CellRange } from '../../src/base/address';
import { checkOfFlagFormula, flagFormula, sameFlags, type Flag } from '../../src/workbook/flag';
import { HostFailure, type Host, type HostEvent, type StopWatching } from '../../src/workbook/host';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { cellAt, isCellError, type Sheet, type Workbook } from '../../src/workbook/workbook';
import { workbookOf } from './workbook-of';

export interface OpenWorkbook {
  readonly host: Host;
  readonly user: WorkbookUser;
  /** The conditional formats of a sheet as they stand in the workbook, the one that takes effect first first. */
  formats(sheetName: string): readonly SeenFormat[];
  /** How the flag of an error looks, in the adapter's own words. */
  readonly errorLook: string;
  /** The texts in which something is remembered, as they stand in the workbook. */
  rememberedParts(): readonly string[];
  close(): Promise<void>;
}

/** What a person at the spreadsheet does. */
export interface WorkbookUser {
  edit(sheetName: string, a1: string, value: string | number | boolean | null): void;
  editMany(sheetName: string, values: Readonly<Record<string, string | number | boolean | null>>): void;
  copy(sheetName: string, from: string, to: string): void;
  insertRows(sheetName: string, before: number, count?: number): void;
  deleteRows(sheetName: string, from: number, count?: number): void;
  addSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  deleteSheet(name: string): void;
  protectSheet(name: string, on?: boolean): void;
  addFormat(sheetName: string, a1: string, formula: string, look: string): void;
  select(range: CellRange): void;
  enterCell(): void;
  leaveCell(): void;
  undo(): void;
  redo(): void;
}

export interface SeenFormat {
  readonly formula: string;
  /** Single cells and rectangles in A1, in any order. */
  readonly cells: readonly string[];
  /** All that can be seen of it, in the adapter's own words. */
  readonly look: string;
}

export function describeHostContract(name: string, open: (workbook: Workbook) => Promise<OpenWorkbook>): void {
  describe(`the host port on ${name}`, () => {
    let opened: OpenWorkbook;
    let events: HostEvent[];
    let stop: StopWatching | undefined;

    const start = async (workbook: Workbook): Promise<Workbook> => {
      opened = await open(workbook);
      events = [];
      const first = await opened.host.read();
      stop = await opened.host.watch((event) => events.push(event));
      return first;
    };
    const heard = async <K extends HostEvent['kind']>(kind: K): Promise<Extract<HostEvent, { kind: K }>> => {
      await waitFor(() => events.some((event) => event.kind === kind), `an event '${kind}'`);
      const event = events.find((each) => each.kind === kind);
      events = events.filter((each) => each !== event);
      return event as Extract<HostEvent, { kind: K }>;
    };
    const next = async (): Promise<Workbook> => (await heard('changed')).workbook;
    const flagged = (sheetName: string) =>
      opened
        .formats(sheetName)
        .filter(({ formula }) => checkOfFlagFormula(formula) !== undefined)
        .map(({ formula, cells }) => `${checkOfFlagFormula(formula)}: ${[...cells].sort().join(' ')}`)
        .sort();

    afterEach(async () => {
      await stop?.();
      stop = undefined;
      await opened.close();
    });

    describe('reading', () => {
      it('gives every sheet with its values, formulas, results and number formats', async () => {
        const workbook = await start(
          workbookOf({
            变更单: [
              ['设备', 3, '420,000元', true],
              [{ value: 1200.5, numberFormat: '#,##0.00"万元"' }, '=B1*2', null, '=A9/0'],
              [],
              [null, null, '=SUM(B1:B2)'],
            ],
            空表: [],
          }),
        );
        const [slip, empty] = workbook.sheets;
        if (!slip || !empty) throw new Error('a sheet is missing');
        expect([slip.name, slip.visibility, slip.protected]).toEqual(['变更单', 'visible', false]);
        expect(valuesOf(slip)).toEqual([
          ['设备', 3, '420,000元', true],
          [1200.5, 6, undefined, '#DIV/0!'],
          [],
          [undefined, undefined, 9],
        ]);
        expect(cellAt(slip, 1, 1)?.formula).toBe('=B1*2');
        expect(cellAt(slip, 0, 1)).toEqual({ value: 3 });
        expect(cellAt(slip, 1, 0)?.numberFormat).toBe('#,##0.00"万元"');
        expect(empty.rows).toEqual([]);
      });

      it('gives merged cells, hidden rows and columns, protection and names', async () => {
        const drawn = workbookOf(
          {
            预算: [
              ['合计', 1],
              ['a', 2],
              ['b', 3],
              ['c', 4, 5],
            ],
            隐藏: [['x']],
          },
          { names: [{ name: '总额', refersTo: '=预算!$B$1' }] },
        );
        const workbook = await start({
          ...drawn,
          sheets: drawn.sheets.map((sheet, at) =>
            at === 1
              ? { ...sheet, visibility: 'hidden', protected: true }
              : {
                  ...sheet,
                  merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
                  hiddenRows: new Set([2]),
                  hiddenColumns: new Set([1]),
                },
          ),
        });
        const [budget, hidden] = workbook.sheets;
        expect(budget?.merges.map(formatArea)).toEqual(['A2:A3']);
        expect([...(budget?.hiddenRows ?? [])]).toEqual([2]);
        expect([...(budget?.hiddenColumns ?? [])]).toEqual([1]);
        expect([hidden?.visibility, hidden?.protected]).toEqual(['hidden', true]);
        expect(workbook.names).toEqual([{ name: '总额', refersTo: '=预算!$B$1' }]);
      });

      it('takes a text that begins with an equals sign for a text', async () => {
        const workbook = await start(workbookOf({ 一: [[{ value: '=见附件' }]] }));
        expect(cellAt(sheetNamed(workbook, '一'), 0, 0)).toEqual({ value: '=见附件' });
      });
    });

    describe('watching', () => {
      it('tells of an edit and of every result that depends on it, on other sheets too', async () => {
        await start(
          workbookOf({
            清单: [
              ['数量', 2],
              ['小计', '=B1*100'],
            ],
            汇总: [['=SUM(清单!B2)', '=A1+1']],
          }),
        );
        opened.user.edit('清单', 'B1', 5);
        const workbook = await next();
        expect(valuesOf(sheetNamed(workbook, '清单'))).toEqual([
          ['数量', 5],
          ['小计', 500],
        ]);
        expect(valuesOf(sheetNamed(workbook, '汇总'))).toEqual([[500, 501]]);
      });

      it('follows results through a defined name', async () => {
        await start(workbookOf({ 清单: [[2, 3], ['=总额*2']] }, { names: [{ name: '总额', refersTo: '=清单!$A$1' }] }));
        opened.user.edit('清单', 'A1', 7);
        expect(cellAt(sheetNamed(await next(), '清单'), 0, 0)?.value).toBe(7);
      });

      it('keeps every sheet and row that did not change the same object', async () => {
        const before = await start(
          workbookOf({
            清单: [
              [1, '=A1*2'],
              [2, '=A2*2'],
              [3, '=A3*2'],
            ],
            别处: [['不动']],
          }),
        );
        opened.user.edit('清单', 'A2', 9);
        const after = await next();
        expect(sheetNamed(after, '别处')).toBe(sheetNamed(before, '别处'));
        const [old, now] = [sheetNamed(before, '清单'), sheetNamed(after, '清单')];
        expect(now.rows[0]).toBe(old.rows[0]);
        expect(now.rows[2]).toBe(old.rows[2]);
        expect(now.rows[1]).not.toBe(old.rows[1]);
        expect(valuesOf(old)[1]).toEqual([2, 4]);
      });

      it('follows a formula that is typed, replaced and emptied', async () => {
        await start(workbookOf({ 一: [[1, 2, 3]] }));
        opened.user.edit('一', 'C1', '=A1+B1');
        expect(cellAt(sheetNamed(await next(), '一'), 0, 2)).toEqual({ value: 3, formula: '=A1+B1' });
        opened.user.edit('一', 'A1', 10);
        expect(cellAt(sheetNamed(await next(), '一'), 0, 2)?.value).toBe(12);
        opened.user.edit('一', 'C1', null);
        const workbook = await next();
        expect(valuesOf(sheetNamed(workbook, '一'))).toEqual([[10, 2]]);
      });

      it('gives several cells changed in one go as one change', async () => {
        await start(workbookOf({ 一: [[1, 2], [3, 4], ['=SUM(A1:B2)']] }));
        opened.user.editMany('一', { A1: 10, B1: 20, A2: 30, B2: 40 });
        const workbook = await next();
        expect(cellAt(sheetNamed(workbook, '一'), 2, 0)?.value).toBe(100);
        await settled();
        expect(events).toEqual([]);
      });

      it('gives edits beyond what was used before', async () => {
        await start(workbookOf({ 一: [[1]] }));
        opened.user.edit('一', 'D5', '新');
        expect(cellAt(sheetNamed(await next(), '一'), 4, 3)).toEqual({ value: '新' });
      });

      it('follows inserted and deleted rows, and the formulas that refer to them', async () => {
        const before = await start(
          workbookOf({
            清单: [
              ['甲', 1],
              ['乙', 2],
              ['合计', '=SUM(B1:B2)'],
            ],
            汇总: [['=清单!B3']],
          }),
        );
        opened.user.insertRows('清单', 1, 1);
        let workbook = await next();
        expect(valuesOf(sheetNamed(workbook, '清单'))).toEqual([['甲', 1], [], ['乙', 2], ['合计', 3]]);
        expect(cellAt(sheetNamed(workbook, '清单'), 3, 1)?.formula).toBe('=SUM(B1:B3)');
        expect(cellAt(sheetNamed(workbook, '汇总'), 0, 0)).toEqual({ value: 3, formula: '=清单!B4' });
        expect(sheetNamed(workbook, '清单').rows[2]).toBe(sheetNamed(before, '清单').rows[1]);
        opened.user.edit('清单', 'B2', 40);
        workbook = await next();
        expect(cellAt(sheetNamed(workbook, '汇总'), 0, 0)?.value).toBe(43);
        opened.user.deleteRows('清单', 1, 1);
        workbook = await next();
        expect(valuesOf(sheetNamed(workbook, '清单'))).toEqual([
          ['甲', 1],
          ['乙', 2],
          ['合计', 3],
        ]);
      });

      it('follows sheets that are added and deleted', async () => {
        await start(workbookOf({ 一: [[1]], 二: [[2]] }));
        opened.user.addSheet('三');
        expect((await next()).sheets.map((sheet) => sheet.name)).toEqual(['一', '二', '三']);
        opened.user.edit('三', 'A1', '有了');
        expect(valuesOf(sheetNamed(await next(), '三'))).toEqual([['有了']]);
        opened.user.deleteSheet('二');
        expect((await next()).sheets.map((sheet) => sheet.name)).toEqual(['一', '三']);
      });

      it('knows a renamed sheet by its id, at the latest with the next edit', async () => {
        const before = await start(workbookOf({ 清单: [[1]], 汇总: [['=清单!A1']] }));
        opened.user.renameSheet('清单', '变更清单');
        opened.user.edit('变更清单', 'A1', 6);
        await waitFor(
          () => events.some((event) => event.kind === 'changed' && event.workbook.sheets[0]?.name === '变更清单'),
          'the new name',
        );
        await settled();
        const last = events.findLast((event) => event.kind === 'changed');
        if (last?.kind !== 'changed') throw new Error('no change');
        expect(last.workbook.sheets[0]?.id).toBe(before.sheets[0]?.id);
        expect(valuesOf(sheetNamed(last.workbook, '变更清单'))).toEqual([[6]]);
        expect(sheetNamed(last.workbook, '汇总').name).toBe('汇总');
      });

      it('follows undo and redo of an edit', async () => {
        await start(workbookOf({ 一: [[1, '=A1+1']] }));
        opened.user.edit('一', 'A1', 5);
        await next();
        opened.user.undo();
        expect(valuesOf(sheetNamed(await next(), '一'))).toEqual([[1, 2]]);
        opened.user.redo();
        expect(valuesOf(sheetNamed(await next(), '一'))).toEqual([[5, 6]]);
      });

      it('says that the user is in a cell, and gives what changed meanwhile afterwards', async () => {
        await start(workbookOf({ 一: [[1]] }));
        opened.user.enterCell();
        opened.user.edit('一', 'A1', 2);
        expect(await heard('busy')).toEqual({ kind: 'busy', reason: 'editing' });
        expect(events.filter((event) => event.kind === 'changed')).toEqual([]);
        opened.user.leaveCell();
        expect(valuesOf(sheetNamed(await next(), '一'))).toEqual([[2]]);
      });

      it('tells what is selected', async () => {
        const workbook = await start(workbookOf({ 一: [[1]], 二: [[2]] }));
        const at = { ...cellRange(idOf(workbook, '二'), 1, 1), bottom: 2 };
        opened.user.select(at);
        expect((await heard('selected')).selection).toEqual(at);
        expect(await opened.host.selection()).toEqual(at);
      });

      it('is silent once it is stopped', async () => {
        opened = await open(workbookOf({ 一: [[1]] }));
        events = [];
        await opened.host.read();
        const silence = await opened.host.watch((event) => events.push(event));
        await silence();
        opened.user.edit('一', 'A1', 2);
        await settled();
        expect(events).toEqual([]);
      });
    });

    describe('flags', () => {
      const budget = () =>
        workbookOf({
          清单: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
          别处: [[1]],
        });
      const flag = (
        workbook: Workbook,
        check: string,
        sheet: string,
        areas: string[],
        severity: Flag['severity'] = 'error',
      ): Flag => ({
        check,
        severity,
        cells: areas.map((a1) => rangeOn(workbook, sheet, a1)),
      });

      it('stand on their cells afterwards, and no others', async () => {
        const workbook = await start(budget());
        await opened.host.showFlags([
          flag(workbook, 'heyuan.21-1', '清单', ['A1', 'C3']),
          flag(workbook, 'heyuan.21-2', '别处', ['A1:B2']),
        ]);
        expect(flagged('清单')).toEqual(['heyuan.21-1: A1 C3']);
        expect(flagged('别处')).toEqual(['heyuan.21-2: A1:B2']);
        await opened.host.showFlags([flag(workbook, 'heyuan.21-1', '清单', ['B2'])]);
        expect(flagged('清单')).toEqual(['heyuan.21-1: B2']);
        expect(flagged('别处')).toEqual([]);
      });

      it('of one check may stand on several sheets', async () => {
        const workbook = await start(budget());
        const cells = [rangeOn(workbook, '清单', 'A1'), rangeOn(workbook, '别处', 'A1')];
        expect(await opened.host.showFlags([{ check: 'c', severity: 'note', cells }])).toEqual({ shown: 'all' });
        expect([flagged('清单'), flagged('别处')]).toEqual([['c: A1'], ['c: A1']]);
      });

      it('look different by severity', async () => {
        const workbook = await start(budget());
        const severities = ['error', 'warning', 'differing', 'note'] as const;
        await opened.host.showFlags(severities.map((severity) => flag(workbook, severity, '清单', ['A1'], severity)));
        expect(new Set(opened.formats('清单').map(({ look }) => look)).size).toBe(4);
      });

      it('shown twice are shown once', async () => {
        const workbook = await start(budget());
        const flags = [flag(workbook, 'a', '清单', ['A1', 'B2']), flag(workbook, 'b', '清单', ['A1'], 'warning')];
        await opened.host.showFlags(flags);
        const once = opened.formats('清单');
        await opened.host.showFlags(flags);
        expect(opened.formats('清单')).toEqual(once);
      });

      it('leave no trace when there are none, and the author’s formats as they were', async () => {
        const workbook = await start(budget());
        opened.user.addFormat('清单', 'A1:A3', '=A1>3', 'green');
        opened.user.addFormat('清单', 'A1:C1', '=A1<3', 'blue');
        await settled();
        const authors = opened.formats('清单');
        expect(authors).toHaveLength(2);
        await opened.host.showFlags([flag(workbook, 'a', '清单', ['A1']), flag(workbook, 'b', '清单', ['B1'])]);
        const isOurs = ({ formula }: SeenFormat) => checkOfFlagFormula(formula) !== undefined;
        expect(opened.formats('清单').filter((format) => !isOurs(format))).toEqual(authors);
        await opened.host.showFlags([]);
        expect(opened.formats('清单')).toEqual(authors);
      });

      it('found in the workbook from an earlier day are taken over', async () => {
        opened = await open(budget());
        opened.user.addFormat('清单', 'C1:C2', flagFormula('old'), 'whatever');
        const workbook = await opened.host.read();
        await opened.host.showFlags([flag(workbook, 'new', '清单', ['A1'])]);
        expect(flagged('清单')).toEqual(['new: A1']);
      });

      it('that were multiplied by copy and paste are put right with the next pass', async () => {
        const workbook = await start(budget());
        const flags = [flag(workbook, 'a', '清单', ['A1'])];
        await opened.host.showFlags(flags);
        opened.user.copy('清单', 'A1', 'B3');
        expect(flagged('清单')).not.toEqual(['a: A1']);
        await next();
        await opened.host.showFlags(flags);
        expect(flagged('清单')).toEqual(['a: A1']);
      });

      it('that the user undoes are back with the next pass, and the edit before them can still be undone', async () => {
        const workbook = await start(budget());
        const flags = [flag(workbook, 'a', '清单', ['A1'])];
        opened.user.edit('清单', 'A1', 5);
        await next();
        await opened.host.showFlags(flags);
        opened.user.undo();
        if (!opened.host.abilities.undoesOurWrites) {
          // Writing cleared the undo stack: the flag stays, and so does the edit. That is why flags are on demand there.
          expect(flagged('清单')).toEqual(['a: A1']);
          expect(valuesOf(sheetNamed(await opened.host.read(), '清单'))[0]).toEqual([5, 2, 3]);
          return;
        }
        expect(flagged('清单')).toEqual([]);
        opened.user.redo();
        expect(flagged('清单')).toEqual(['a: A1']);
        opened.user.undo();
        opened.user.undo();
        expect(valuesOf(sheetNamed(await next(), '清单'))[0]).toEqual([1, 2, 3]);
        await opened.host.showFlags(flags);
        expect(flagged('清单')).toEqual(['a: A1']);
      });

      it('follow to where the findings are after rows were inserted', async () => {
        const workbook = await start(budget());
        await opened.host.showFlags([flag(workbook, 'a', '清单', ['A3'])]);
        opened.user.insertRows('清单', 1, 2);
        await next();
        await opened.host.showFlags([flag(workbook, 'a', '清单', ['A5'])]);
        expect(flagged('清单')).toEqual(['a: A5']);
        opened.user.insertRows('清单', 1, 1);
        await next();
        await opened.host.showFlags([flag(workbook, 'a', '清单', ['A5'])]);
        expect(flagged('清单')).toEqual(['a: A5']);
      });

      it('are refused by a protected sheet, with the reason, while the others show them', async () => {
        const workbook = await start(budget());
        opened.user.protectSheet('清单');
        await settled();
        const shown = await opened.host.showFlags([
          flag(workbook, 'a', '清单', ['A1']),
          flag(workbook, 'b', '别处', ['A1']),
        ]);
        expect([flagged('清单'), flagged('别处')]).toEqual([[], ['b: A1']]);
        if (shown.shown !== 'some') throw new Error('not refused');
        expect(shown.refused.map(({ sheet }) => sheet)).toEqual([idOf(workbook, '清单')]);
        expect(shown.refused[0]?.why.zh).toMatch(/清单.*保护/);
        expect(shown.refused[0]?.why.en).toMatch(/清单.*protect/);
      });

      it('are shown by a sheet that is protected no more, whether or not the host was told, and taken away from it', async () => {
        const workbook = await start(budget());
        const flags = [flag(workbook, 'a', '清单', ['A1']), flag(workbook, 'b', '别处', ['A1'])];
        opened.user.protectSheet('清单');
        await settled();
        expect(await opened.host.showFlags(flags)).toMatchObject({ shown: 'some' });
        opened.user.protectSheet('清单', false);
        await settled();
        await opened.host.showFlags([]);
        expect(await opened.host.showFlags(flags)).toEqual({ shown: 'all' });
        expect([flagged('清单'), flagged('别处')]).toEqual([['a: A1'], ['b: A1']]);
        opened.user.protectSheet('清单');
        await settled();
        expect(await opened.host.showFlags([])).toMatchObject({ shown: 'some' });
        opened.user.protectSheet('清单', false);
        await settled();
        expect(await opened.host.showFlags([])).toEqual({ shown: 'all' });
        expect(flagged('清单')).toEqual([]);
      });

      it('stay on a sheet protected since, are named with their cells, and go at a wish once it is not', async () => {
        const workbook = await start(budget());
        await opened.host.showFlags([flag(workbook, 'a', '清单', ['A1']), flag(workbook, 'b', '别处', ['A1'])]);
        opened.user.protectSheet('清单');
        await settled();
        const left = await opened.host.showFlags([]);
        expect([flagged('清单'), flagged('别处')]).toEqual([['a: A1'], []]);
        if (left.shown !== 'some') throw new Error('not refused');
        const standing = [rangeOn(workbook, '清单', 'A1')];
        expect(left.refused.map((refused) => refused.standing)).toEqual([standing]);
        expect(left.refused[0]?.why.zh).toMatch(/清单.*保护.*没能去掉/);
        expect(left.refused[0]?.why.en).toMatch(/清单.*protected.*taken away/);
        // Wished for too early it says the same again.
        expect(await opened.host.removeLeftovers(standing)).toEqual(left);
        opened.user.protectSheet('清单', false);
        await settled();
        expect(await opened.host.removeLeftovers(standing)).toEqual({ shown: 'all' });
        expect(flagged('清单')).toEqual([]);
      });

      it('stand or not, whoever has put them there', async () => {
        const workbook = await start(budget());
        const none = { flags: [], kept: [] };
        expect(await opened.host.flagsStand()).toEqual(none);
        opened.user.addFormat('清单', 'C1:C2', '=A1>1', 'the author’s own');
        await settled();
        expect(await opened.host.flagsStand()).toEqual(none);
        opened.user.addFormat('别处', 'A1', flagFormula('old'), 'whatever');
        await opened.host.read();
        const old = { check: 'old', severity: undefined, cells: [rangeOn(workbook, '别处', 'A1')] };
        expect(await opened.host.flagsStand()).toEqual({ flags: [old], kept: [] });
        const shown = flag(workbook, 'a', '清单', ['A1', 'B2']);
        await opened.host.showFlags([shown]);
        const { flags } = await opened.host.flagsStand();
        expect(sameFlags(flags, [shown])).toBe(true);
        await opened.host.showFlags([]);
        expect(await opened.host.flagsStand()).toEqual(none);
      });

      it('of before that a protected sheet keeps are named with their cells, and go alone at a wish once it is not', async () => {
        const workbook = await start(budget());
        opened.user.addFormat('清单', 'A1', flagFormula('a'), opened.errorLook);
        opened.user.addFormat('别处', 'B2', flagFormula('b'), opened.errorLook);
        opened.user.protectSheet('清单');
        await opened.host.read();
        const { kept } = await opened.host.flagsStand();
        const standing = [rangeOn(workbook, '清单', 'A1')];
        expect(kept).toMatchObject([{ sheet: standing[0]?.sheet, standing }]);
        expect(kept[0]?.why.zh).toMatch(/清单.*保护/);
        opened.user.protectSheet('清单', false);
        await settled();
        expect(await opened.host.removeLeftovers(standing)).toEqual({ shown: 'all' });
        expect([flagged('清单'), flagged('别处')]).toEqual([[], ['b: B2']]);
      });

      it('do not disturb a sheet that has gone meanwhile', async () => {
        const workbook = await start(budget());
        const flags = [flag(workbook, 'a', '清单', ['A1']), flag(workbook, 'b', '别处', ['A1'])];
        await opened.host.showFlags(flags);
        opened.user.deleteSheet('别处');
        await next();
        await opened.host.showFlags(flags);
        expect(flagged('清单')).toEqual(['a: A1']);
      });

      it('do not count as a change of the workbook', async () => {
        const workbook = await start(budget());
        await opened.host.showFlags([flag(workbook, 'a', '清单', ['A1'])]);
        await settled();
        expect(events).toEqual([]);
      });

      it('wait while the user is in a cell', async () => {
        const workbook = await start(budget());
        opened.user.enterCell();
        const shown = opened.host.showFlags([flag(workbook, 'a', '清单', ['A1'])]);
        await settled();
        expect(flagged('清单')).toEqual([]);
        opened.user.leaveCell();
        expect(await shown).toEqual({ shown: 'all' });
        expect(flagged('清单')).toEqual(['a: A1']);
      });
    });

    describe('the user’s own gestures', () => {
      const draft: SheetDraft = {
        name: '项目要素表',
        columnWidths: [20, 30],
        rows: [
          { height: 30, cells: [{ value: '项目要素表', style: { bold: true, fontSize: 16, align: 'center' } }] },
          {
            cells: [
              { value: '合同金额', note: '以元为单位' },
              { value: 100, style: { numberFormat: '#,##0.00' } },
            ],
          },
          { cells: [{ value: '两倍' }, { formula: '=B2*2', style: { border: true } }] },
          { cells: [{ value: '是否涉密' }, { choices: ['是', '否'] }] },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: 0, to: 0 } },
        frozenRows: 1,
      };

      it('reveal selects the cells', async () => {
        const workbook = await start(workbookOf({ 一: [[1]], 二: [[2]] }));
        const at = rangeOn(workbook, '二', 'B2:C3');
        await opened.host.reveal(at);
        expect(await opened.host.selection()).toEqual(at);
      });

      it('a form is inserted at the end, with its values, formulas and merged cells', async () => {
        await start(workbookOf({ 一: [[1]] }));
        const id = await opened.host.insertSheet(draft);
        const workbook = await opened.host.read();
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['一', '项目要素表']);
        const sheet = sheetNamed(workbook, '项目要素表');
        expect(sheet.id).toBe(id);
        expect(valuesOf(sheet)).toEqual([['项目要素表'], ['合同金额', 100], ['两倍', 200], ['是否涉密']]);
        expect(cellAt(sheet, 1, 1)?.numberFormat).toBe('#,##0.00');
        expect(cellAt(sheet, 2, 1)?.formula).toBe('=B2*2');
        expect(sheet.merges.map(formatArea)).toEqual(['A1:B1']);
        expect((await opened.host.selection())?.sheet).toBe(id);
      });

      it('a form whose name is taken gets a number', async () => {
        await start(workbookOf({ 项目要素表: [[1]], 项目要素表2: [[1]] }));
        await opened.host.insertSheet(draft);
        const names = (await opened.host.read()).sheets.map((sheet) => sheet.name);
        expect(names).toEqual(['项目要素表', '项目要素表2', '项目要素表3']);
      });

      it('an inserted form is heard of as any change is', async () => {
        await start(workbookOf({ 一: [[1]] }));
        await opened.host.insertSheet(draft);
        await waitFor(
          () => events.some((event) => event.kind === 'changed' && event.workbook.sheets.length === 2),
          'the new sheet',
        );
      });

      it('one cell is filled and nothing else touched', async () => {
        const workbook = await start(
          workbookOf({
            一: [
              ['合同金额', { value: 1, numberFormat: '0.00' }, '=B1*2'],
              ['甲', 2],
            ],
          }),
        );
        await opened.host.fillCells([{ at: rangeOn(workbook, '一', 'B1'), values: [50] }]);
        const after = await next();
        expect(valuesOf(sheetNamed(after, '一'))).toEqual([
          ['合同金额', 50, 100],
          ['甲', 2],
        ]);
        expect(cellAt(sheetNamed(after, '一'), 0, 1)?.numberFormat).toBe('0.00');
      });

      it('what is filled in side by side comes in one change, and what stands around it stays', async () => {
        const workbook = await start(workbookOf({ 一: [['适用办法'], ['合同金额', 3, '含税', '余']] }));
        await opened.host.fillCells([{ at: rangeOn(workbook, '一', 'B2'), values: [50, '另签'] }]);
        expect(valuesOf(sheetNamed(await next(), '一'))).toEqual([['适用办法'], ['合同金额', 50, '另签', '余']]);
      });

      it('a text to be filled in stays the text it is', async () => {
        const workbook = await start(workbookOf({ 一: [['合同']] }));
        await opened.host.fillCells([{ at: rangeOn(workbook, '一', 'B1'), values: ['=见附件'] }]);
        const filled = cellAt(sheetNamed(await next(), '一'), 0, 1);
        expect(filled).toEqual({ value: '=见附件' });
      });

      it('what is to be remembered is in the next snapshot and in every later one, by its key', async () => {
        const before = await start(workbookOf({ 一: [[1]] }));
        expect([...before.remembered.values]).toEqual([]);
        await opened.host.remember('a', '第一列 <小计> & "合计"\n\u2028😀');
        const after = await next();
        expect([...after.remembered.values]).toEqual([['a', '第一列 <小计> & "合计"\n\u2028😀']]);
        expect(after.sheets[0]).toBe(before.sheets[0]);
        await opened.host.remember('b', '2');
        await opened.host.remember('a', '3');
        const { remembered } = await opened.host.read();
        expect(Object.fromEntries(remembered.values)).toEqual({ a: '3', b: '2' });
        expect(remembered.unread).toBe(0);
      });

      it('what is remembered was there before us, and stays whatever happens to the sheets', async () => {
        const values = new Map([['earlier', '去年']]);
        await start(workbookOf({ 一: [[1]], 二: [[2]] }, { remembered: { values, unread: 0 } }));
        opened.user.renameSheet('一', '壹');
        opened.user.deleteSheet('二');
        opened.user.insertRows('壹', 0);
        await settled();
        expect(Object.fromEntries((await opened.host.read()).remembered.values)).toEqual({ earlier: '去年' });
      });

      it('what is forgotten is gone, alone, and forgetting the last leaves nothing', async () => {
        await start(workbookOf({ 一: [[1]] }));
        await opened.host.remember('a', '1');
        await opened.host.remember('b', '2');
        await opened.host.remember('a', undefined);
        expect(Object.fromEntries((await opened.host.read()).remembered.values)).toEqual({ b: '2' });
        await opened.host.remember('b', undefined);
        expect((await opened.host.read()).remembered).toEqual({ values: new Map(), unread: 0 });
        expect(opened.rememberedParts()).toEqual([]);
      });

      it('what is remembered already, or forgotten already, is no change', async () => {
        await start(workbookOf({ 一: [[1]] }));
        await opened.host.remember('a', '1');
        await next();
        await opened.host.remember('a', '1');
        await opened.host.remember('nobody knows', undefined);
        await settled();
        expect(events).toEqual([]);
      });

      it('what is remembered is no step for undo', async () => {
        await start(workbookOf({ 一: [[1]] }));
        opened.user.edit('一', 'A1', 5);
        await next();
        await opened.host.remember('a', '1');
        opened.user.undo();
        await settled();
        const workbook = await opened.host.read();
        expect(valuesOf(sheetNamed(workbook, '一'))).toEqual([[1]]);
        expect(workbook.remembered.values.get('a')).toBe('1');
      });

      it('the review record grows by parts, is no step for undo, and is refused to whoever has not seen the last of it', async () => {
        await start(workbookOf({ 一: [[1]] }));
        const { host } = opened;
        if (!host.readRecord || !host.appendRecord) throw new Error('this host keeps no record');
        const first = await host.readRecord();
        expect(first).toMatchObject({ texts: [], refused: [] });
        opened.user.edit('一', 'A1', 2);
        await next();
        const one = await host.appendRecord(['第一条 "😀"'], first.seen);
        expect(one).toMatchObject({ kind: 'added', now: await host.readRecord() });
        expect(one.now.texts.map((text) => text.trim())).toEqual(['第一条 "😀"']);
        const late = await host.appendRecord(['第二条'], first.seen);
        expect(late).toEqual({ kind: 'stale', now: one.now });
        const two = await host.appendRecord(['第二条', '第三条'], late.now.seen);
        expect(two.now.texts.map((text) => text.trim())).toEqual(['第一条 "😀"', '第二条\n第三条']);
        opened.user.undo();
        expect(cellAt(sheetNamed(await next(), '一'), 0, 0)?.value).toBe(1);
        expect((await host.readRecord()).texts).toHaveLength(2);
        expect(opened.rememberedParts().filter((part) => part.includes('urn:guiju:remembered'))).toEqual([]);
      });

      it('what is to be remembered waits while the user is in a cell', async () => {
        await start(workbookOf({ 一: [[1]] }));
        opened.user.enterCell();
        const remembered = opened.host.remember('a', '1');
        await settled();
        expect(opened.rememberedParts()).toEqual([]);
        opened.user.leaveCell();
        await remembered;
        expect((await opened.host.read()).remembered.values.get('a')).toBe('1');
      });

      it('what cannot be done is refused in words, and the workbook stays as it was', async () => {
        const workbook = await start(workbookOf({ 一: [[1]], 二: [[2]] }));
        opened.user.protectSheet('一');
        await settled();
        const failure = await opened.host
          .fillCells([{ at: rangeOn(workbook, '一', 'A1'), values: [5] }])
          .catch((error: unknown) => error);
        if (!(failure instanceof HostFailure)) throw new Error('no HostFailure');
        expect(failure.explanation.zh).toMatch(/保护/);
        expect(failure.explanation.en).toMatch(/protected/);
        expect(valuesOf(sheetNamed(await opened.host.read(), '一'))).toEqual([[1]]);
        opened.user.deleteSheet('二');
        await settled();
        await expect(opened.host.reveal(rangeOn(workbook, '二', 'A1'))).rejects.toBeInstanceOf(HostFailure);
      });
    });
  });
}

/** Values by row, errors as they print, without the empty rest. */
export function valuesOf(sheet: Sheet): unknown[][] {
  return sheet.rows.map((row) => {
    const values = [...(row ?? [])].map((cell) => (cell && isCellError(cell.value) ? cell.value.error : cell?.value));
    while (values.length > 0 && values.at(-1) === undefined) values.pop();
    return values;
  });
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet '${name}' among ${workbook.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

export function rangeOn(workbook: Workbook, sheetName: string, a1: string): CellRange {
  const area = parseArea(a1);
  if (!area) throw new Error(`'${a1}' is no address`);
  return { sheet: idOf(workbook, sheetName), ...area };
}

function idOf(workbook: Workbook, name: string): string {
  return sheetNamed(workbook, name).id;
}

export async function waitFor(condition: () => boolean, what: string): Promise<void> {
  const until = Date.now() + 3000;
  while (!condition()) {
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Long enough for whatever is on its way to arrive. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}

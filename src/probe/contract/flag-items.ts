/** What flags in cells promise: these stand, and no others. */
import { checkOfFlagFormula, flagFormula } from '../../workbook/flag';
import { type ContractItem, type SeenFormat, item } from './desk';
import { rangeOn, settled, sheetCalled, printedValues } from './looked-up';
import { budget, flagOn } from './flags-drawn';

export const FLAG_ITEMS: readonly ContractItem[] = [
  item('stand on their cells afterwards, and no others', async (desk, expect) => {
    const workbook = await desk.start(budget());
    await desk.host.showFlags([
      flagOn(workbook, 'heyuan.21-1', '清单', ['A1', 'C3']),
      flagOn(workbook, 'heyuan.21-2', '别处', ['A1:B2']),
    ]);
    expect(desk.flagged('清单')).toEqual(['heyuan.21-1: A1 C3']);
    expect(desk.flagged('别处')).toEqual(['heyuan.21-2: A1:B2']);
    await desk.host.showFlags([flagOn(workbook, 'heyuan.21-1', '清单', ['B2'])]);
    expect(desk.flagged('清单')).toEqual(['heyuan.21-1: B2']);
    expect(desk.flagged('别处')).toEqual([]);
  }),
  item('of one check may stand on several sheets', async (desk, expect) => {
    const workbook = await desk.start(budget());
    const cells = [rangeOn(workbook, '清单', 'A1'), rangeOn(workbook, '别处', 'A1')];
    expect(await desk.host.showFlags([{ check: 'c', severity: 'note', cells }])).toEqual({ shown: 'all' });
    expect([desk.flagged('清单'), desk.flagged('别处')]).toEqual([['c: A1'], ['c: A1']]);
  }),
  item('look different by severity', async (desk, expect) => {
    const workbook = await desk.start(budget());
    const severities = ['error', 'warning', 'differing', 'note'] as const;
    await desk.host.showFlags(severities.map((severity) => flagOn(workbook, severity, '清单', ['A1'], severity)));
    expect(new Set(desk.formats('清单').map(({ look }) => look)).size).toBe(4);
  }),
  item('shown twice are shown once', async (desk, expect) => {
    const workbook = await desk.start(budget());
    const flags = [flagOn(workbook, 'a', '清单', ['A1', 'B2']), flagOn(workbook, 'b', '清单', ['A1'], 'warning')];
    await desk.host.showFlags(flags);
    const once = desk.formats('清单');
    await desk.host.showFlags(flags);
    expect(desk.formats('清单')).toEqual(once);
  }),
  item('leave no trace when there are none, and the author’s formats as they were', async (desk, expect) => {
    const workbook = await desk.start(budget());
    desk.user.addFormat('清单', 'A1:A3', '=A1>3', 'green');
    desk.user.addFormat('清单', 'A1:C1', '=A1<3', 'blue');
    await settled();
    const authors = desk.formats('清单');
    expect(authors).toHaveLength(2);
    await desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A1']), flagOn(workbook, 'b', '清单', ['B1'])]);
    const isOurs = ({ formula }: SeenFormat) => checkOfFlagFormula(formula) !== undefined;
    expect(desk.formats('清单').filter((format) => !isOurs(format))).toEqual(authors);
    await desk.host.showFlags([]);
    expect(desk.formats('清单')).toEqual(authors);
  }),
  item('found in the workbook from an earlier day are taken over', async (desk, expect) => {
    await desk.open(budget());
    desk.user.addFormat('清单', 'C1:C2', flagFormula('old'), 'whatever');
    const workbook = await desk.host.read();
    await desk.host.showFlags([flagOn(workbook, 'new', '清单', ['A1'])]);
    expect(desk.flagged('清单')).toEqual(['new: A1']);
  }),
  item('that were multiplied by copy and paste are put right with the next pass', async (desk, expect) => {
    const workbook = await desk.start(budget());
    const flags = [flagOn(workbook, 'a', '清单', ['A1'])];
    await desk.host.showFlags(flags);
    desk.user.copy('清单', 'A1', 'B3');
    expect(desk.flagged('清单')).not.toEqual(['a: A1']);
    await desk.next();
    await desk.host.showFlags(flags);
    expect(desk.flagged('清单')).toEqual(['a: A1']);
  }),
  item(
    'that the user undoes are back with the next pass, and the edit before them can still be undone',
    async (desk, expect) => {
      const workbook = await desk.start(budget());
      const flags = [flagOn(workbook, 'a', '清单', ['A1'])];
      desk.user.edit('清单', 'A1', 5);
      await desk.next();
      await desk.host.showFlags(flags);
      desk.user.undo();
      if (!desk.host.abilities.undoesOurWrites) {
        // Writing cleared the undo stack: the flag stays, and so does the edit. That is why flags are on demand there.
        expect(desk.flagged('清单')).toEqual(['a: A1']);
        expect(printedValues(sheetCalled(await desk.host.read(), '清单'))[0]).toEqual([5, 2, 3]);
        return;
      }
      expect(desk.flagged('清单')).toEqual([]);
      desk.user.redo();
      expect(desk.flagged('清单')).toEqual(['a: A1']);
      desk.user.undo();
      desk.user.undo();
      expect(printedValues(sheetCalled(await desk.next(), '清单'))[0]).toEqual([1, 2, 3]);
      await desk.host.showFlags(flags);
      expect(desk.flagged('清单')).toEqual(['a: A1']);
    },
  ),
  item('follow to where the findings are after rows were inserted', async (desk, expect) => {
    const workbook = await desk.start(budget());
    await desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A3'])]);
    desk.user.insertRows('清单', 1, 2);
    await desk.next();
    await desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A5'])]);
    expect(desk.flagged('清单')).toEqual(['a: A5']);
    desk.user.insertRows('清单', 1, 1);
    await desk.next();
    await desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A5'])]);
    expect(desk.flagged('清单')).toEqual(['a: A5']);
  }),
];

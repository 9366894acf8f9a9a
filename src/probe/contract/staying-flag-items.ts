/** What flags in cells promise where somebody undoes, moves, protects or copies them. */
import { flagFormula, sameFlags } from '../../workbook/flag';
import { type ContractItem, item } from './desk';
import { idCalled, rangeOn, settled } from './looked-up';
import { budget, flagOn } from './flags-drawn';

export const STAYING_FLAG_ITEMS: readonly ContractItem[] = [
  item('are refused by a protected sheet, with the reason, while the others show them', async (desk, expect) => {
    const workbook = await desk.start(budget());
    desk.user.protectSheet('清单');
    await settled();
    const shown = await desk.host.showFlags([
      flagOn(workbook, 'a', '清单', ['A1']),
      flagOn(workbook, 'b', '别处', ['A1']),
    ]);
    expect([desk.flagged('清单'), desk.flagged('别处')]).toEqual([[], ['b: A1']]);
    if (shown.shown !== 'some') throw new Error('not refused');
    expect(shown.refused.map(({ sheet }) => sheet)).toEqual([idCalled(workbook, '清单')]);
    expect(shown.refused[0]?.why.zh).toMatch(/清单.*保护/);
    expect(shown.refused[0]?.why.en).toMatch(/清单.*protect/);
  }),
  item(
    'are shown by a sheet that is protected no more, whether or not the host was told, and taken away from it',
    async (desk, expect) => {
      const workbook = await desk.start(budget());
      const flags = [flagOn(workbook, 'a', '清单', ['A1']), flagOn(workbook, 'b', '别处', ['A1'])];
      desk.user.protectSheet('清单');
      await settled();
      expect(await desk.host.showFlags(flags)).toMatchObject({ shown: 'some' });
      desk.user.protectSheet('清单', false);
      await settled();
      await desk.host.showFlags([]);
      expect(await desk.host.showFlags(flags)).toEqual({ shown: 'all' });
      expect([desk.flagged('清单'), desk.flagged('别处')]).toEqual([['a: A1'], ['b: A1']]);
      desk.user.protectSheet('清单');
      await settled();
      expect(await desk.host.showFlags([])).toMatchObject({ shown: 'some' });
      desk.user.protectSheet('清单', false);
      await settled();
      expect(await desk.host.showFlags([])).toEqual({ shown: 'all' });
      expect(desk.flagged('清单')).toEqual([]);
    },
  ),
  item(
    'stay on a sheet protected since, are named with their cells, and go at a wish once it is not',
    async (desk, expect) => {
      const workbook = await desk.start(budget());
      await desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A1']), flagOn(workbook, 'b', '别处', ['A1'])]);
      desk.user.protectSheet('清单');
      await settled();
      const left = await desk.host.showFlags([]);
      expect([desk.flagged('清单'), desk.flagged('别处')]).toEqual([['a: A1'], []]);
      if (left.shown !== 'some') throw new Error('not refused');
      const standing = [rangeOn(workbook, '清单', 'A1')];
      expect(left.refused.map((refused) => refused.standing)).toEqual([standing]);
      expect(left.refused[0]?.why.zh).toMatch(/清单.*保护.*没能去掉/);
      expect(left.refused[0]?.why.en).toMatch(/清单.*protected.*taken away/);
      // Wished for too early it says the same again.
      expect(await desk.host.removeLeftovers(standing)).toEqual(left);
      desk.user.protectSheet('清单', false);
      await settled();
      expect(await desk.host.removeLeftovers(standing)).toEqual({ shown: 'all' });
      expect(desk.flagged('清单')).toEqual([]);
    },
  ),
  item('stand or not, whoever has put them there', async (desk, expect) => {
    const workbook = await desk.start(budget());
    const none = { flags: [], kept: [] };
    expect(await desk.host.flagsStand()).toEqual(none);
    desk.user.addFormat('清单', 'C1:C2', '=A1>1', 'the author’s own');
    await settled();
    expect(await desk.host.flagsStand()).toEqual(none);
    desk.user.addFormat('别处', 'A1', flagFormula('old'), 'whatever');
    await desk.host.read();
    const old = { check: 'old', severity: undefined, cells: [rangeOn(workbook, '别处', 'A1')] };
    expect(await desk.host.flagsStand()).toEqual({ flags: [old], kept: [] });
    const shown = flagOn(workbook, 'a', '清单', ['A1', 'B2']);
    await desk.host.showFlags([shown]);
    const { flags } = await desk.host.flagsStand();
    expect(sameFlags(flags, [shown])).toBe(true);
    await desk.host.showFlags([]);
    expect(await desk.host.flagsStand()).toEqual(none);
  }),
  item(
    'of before that a protected sheet keeps are named with their cells, and go alone at a wish once it is not',
    async (desk, expect) => {
      const workbook = await desk.start(budget());
      desk.user.addFormat('清单', 'A1', flagFormula('a'), desk.errorLook);
      desk.user.addFormat('别处', 'B2', flagFormula('b'), desk.errorLook);
      desk.user.protectSheet('清单');
      await desk.host.read();
      const { kept } = await desk.host.flagsStand();
      const standing = [rangeOn(workbook, '清单', 'A1')];
      expect(kept).toMatchObject([{ sheet: standing[0]?.sheet, standing }]);
      expect(kept[0]?.why.zh).toMatch(/清单.*保护/);
      desk.user.protectSheet('清单', false);
      await settled();
      expect(await desk.host.removeLeftovers(standing)).toEqual({ shown: 'all' });
      expect([desk.flagged('清单'), desk.flagged('别处')]).toEqual([[], ['b: B2']]);
    },
  ),
  item('do not disturb a sheet that has gone meanwhile', async (desk, expect) => {
    const workbook = await desk.start(budget());
    const flags = [flagOn(workbook, 'a', '清单', ['A1']), flagOn(workbook, 'b', '别处', ['A1'])];
    await desk.host.showFlags(flags);
    desk.user.deleteSheet('别处');
    await desk.next();
    await desk.host.showFlags(flags);
    expect(desk.flagged('清单')).toEqual(['a: A1']);
  }),
  item('do not count as a change of the workbook', async (desk, expect) => {
    const workbook = await desk.start(budget());
    await desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A1'])]);
    await settled();
    expect(desk.events).toEqual([]);
  }),
  item('wait while the user is in a cell', async (desk, expect) => {
    const workbook = await desk.start(budget());
    desk.user.enterCell();
    const shown = desk.host.showFlags([flagOn(workbook, 'a', '清单', ['A1'])]);
    await settled();
    expect(desk.flagged('清单')).toEqual([]);
    desk.user.leaveCell();
    expect(await shown).toEqual({ shown: 'all' });
    expect(desk.flagged('清单')).toEqual(['a: A1']);
  }),
];

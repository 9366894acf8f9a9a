/** The adapter on every Excel that the beliefs about reading allow. */
import { REFUSABLE_MEMBERS } from '../../../src/workbench/excel/refused-members';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { HostEvent, StopWatching } from '../../../src/workbook/host';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { beliefsFrom } from '../../../src/workbench/excel/beliefs';
import { rangeOn, sheetNamed, valuesOf, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

const MERGES = [
  { top: 0, left: 0, bottom: 1, right: 2 },
  { top: 3, left: 1, bottom: 3, right: 2 },
];

function drawn(): Workbook {
  const workbook = workbookOf(
    {
      一: [
        ['标题', null, null],
        [null, null, null],
        [1, { value: 2, note: '万元' }, '=A3*B3'],
        ['#1 机房', '=1/0', '=总额'],
      ],
      二: [['另一张']],
    },
    { names: [{ name: '总额', refersTo: '=一!$C$3' }] },
  );
  const [first, ...others] = workbook.sheets;
  if (!first) throw new Error('no sheet');
  return { ...workbook, sheets: [{ ...first, merges: MERGES, hiddenRows: new Set([2]) }, ...others] };
}

const ALL_REFUSED = Object.fromEntries(REFUSABLE_MEMBERS.map((member) => [member, 'refused']));

describe('reading', () => {
  let excel: ExcelInJsdom;
  let host: OfficeHost;
  let stop: StopWatching | undefined;
  let events: HostEvent[];

  const start = async (beliefs: Readonly<Record<string, string>>, reconcileAfterMs = 3_600_000) => {
    excel = await openExcel(drawn(), '1.13', beliefsFrom(beliefs).beliefs);
    host = new OfficeHost({ reconcileAfterMs, reconcileShare: 1 / 2 });
    events = [];
    excel.trips.length = 0;
    const first = await host.read();
    stop = await host.watch((event) => events.push(event));
    return first;
  };
  const heard = async (kind: HostEvent['kind']) => {
    await waitFor(() => events.some((each) => each.kind === kind), `'${kind}'`);
    const event = events.findLast((each) => each.kind === kind);
    if (!event) throw new Error(`no '${kind}'`);
    return event;
  };

  afterEach(async () => {
    await stop?.();
    stop = undefined;
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  it.each(['top-left', 'whole'])('merged cells are whole where their address is %s', async (address) => {
    expect(sheetNamed(await start({ 'merged-address': address }), '一').merges).toEqual(MERGES);
  });

  it.each(['left-out', 'given'])(
    'merged cells across the parts of a long sheet are whole where others are %s',
    async (outside) => {
      const rows = Array.from({ length: 1_700 }, (_, row) => [row, 1]);
      const plain = workbookOf({ 一: rows });
      const merges = [{ top: 1_490, left: 0, bottom: 1_510, right: 1 }];
      excel = await openExcel(
        { ...plain, sheets: plain.sheets.map((sheet) => ({ ...sheet, merges })) },
        '1.13',
        beliefsFrom({ 'merged-outside': outside }).beliefs,
      );
      expect(sheetNamed(await new OfficeHost().read(), '一').merges).toEqual(merges);
    },
  );

  it.each(['english', 'german'])(
    'errors are told from text by their type, where their text is %s',
    async (language) => {
      const first = await start({ 'error-text': language });
      const text = language === 'german' ? '#BEZUG!' : '#REF!';
      const { id } = excel.file.sheet('一');
      excel.file.put(id, [{ row: 2, column: 0, cell: { value: { error: '#REF!' }, formula: '=#REF!+1' } }]);
      const event = await heard('changed');
      const now = event.kind === 'changed' ? event.workbook : first;
      expect(cellAt(sheetNamed(first, '一'), 3, 0)?.value).toBe('#1 机房');
      expect(cellAt(sheetNamed(now, '一'), 3, 0)?.value).toBe('#1 机房');
      expect(cellAt(sheetNamed(now, '一'), 2, 0)?.value).toEqual({ error: text });
    },
  );

  it('a text that is written like an error is a text', async () => {
    await start({});
    excel.file.put(excel.file.sheet('二').id, [{ row: 0, column: 0, cell: { value: '#REF!' } }]);
    expect(valuesOf(sheetNamed(await host.read(), '二'))).toEqual([['#REF!']]);
  });

  it('types are asked for once, and not again while the texts stand there', async () => {
    await start({});
    excel.trips.length = 0;
    await host.read();
    expect(excel.trips.filter(({ request }) => request.includes('valueTypes'))).toEqual([]);
  });

  it.each(['plain', 'named'])('that the user is in a cell is known by a %s code, and waited for', async (code) => {
    await start({ 'cell-edit': code });
    excel.user.edit('一', 'A3', 5);
    excel.user.enterCell();
    expect(await heard('busy')).toEqual({ kind: 'busy', reason: 'editing' });
    excel.user.leaveCell();
    const event = await heard('changed');
    expect(event.kind === 'changed' && cellAt(sheetNamed(event.workbook, '一'), 2, 0)?.value).toBe(5);
  });

  it('an operation that Excel calls invalid while it answers everything else is no cell edit, and is told', async () => {
    const first = await start({});
    // The question itself, and again after the plainest one was answered.
    let asked = 0;
    excel.answering((request) => (request.includes('"Name":"Activate"') && ++asked ? 'InvalidOperation' : undefined));
    const failure = await host.reveal(rangeOn(first, '一', 'A1')).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/Excel does not allow it now/);
    expect(asked).toBe(2);
    expect(events).toEqual([]);
  });

  describe('where every optional member throws', () => {
    const PARTS = [
      'calculation',
      'comments',
      'date-system',
      'events',
      'formats',
      'hidden-lines',
      'merges',
      'names',
      'remembered',
      'value-types',
    ];

    it('sheets and cells are read all the same, and each part that was not is named', async () => {
      const workbook = await start(ALL_REFUSED);
      expect(valuesOf(sheetNamed(workbook, '一'))[2]).toEqual([1, 2, 2]);
      expect(valuesOf(sheetNamed(workbook, '二'))).toEqual([['另一张']]);
      expect(workbook.unread).toEqual(PARTS);
      expect(workbook.names).toEqual([]);
    });

    it('the second reading does not ask for what failed', async () => {
      await start(ALL_REFUSED);
      excel.trips.length = 0;
      expect((await host.read()).unread).toEqual(PARTS);
      expect(excel.trips.map(({ error }) => error)).toEqual([undefined, undefined]);
    });

    it('an edit is followed in one round trip, flags are refused in words, and nothing is told as failed', async () => {
      const first = await start(ALL_REFUSED);
      excel.trips.length = 0;
      excel.user.edit('一', 'A3', 7);
      const event = await heard('changed');
      expect(event.kind === 'changed' && cellAt(sheetNamed(event.workbook, '一'), 2, 2)?.value).toBe(14);
      expect(excel.trips.map(({ error }) => error)).toEqual([undefined]);
      const shown = await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(first, '一', 'A3')] }]);
      expect(shown).toMatchObject({ shown: 'some', refused: [{ why: { zh: /条件格式/ } }] });
      expect(excel.file.formats).toEqual([]);
      expect(events.filter(({ kind }) => kind === 'failed')).toEqual([]);
    });
  });

  it.each<[(typeof REFUSABLE_MEMBERS)[number], string]>([
    ['comments', 'comments'],
    ['names', 'names'],
    ['custom-xml', 'remembered'],
    ['date-function', 'date-system'],
    ['calculation-mode', 'calculation'],
    ['cf-listed', 'formats'],
    ['merged-areas', 'merges'],
    ['special-cells', 'hidden-lines'],
    ['further-events', 'events'],
    ['value-types', 'value-types'],
  ])('where only %s is refused only %s is not read, and the cells are', async (member, part) => {
    const workbook = await start({ [member]: 'refused' });
    expect(workbook.unread).toEqual([part]);
    expect(valuesOf(sheetNamed(workbook, '一'))[2]).toEqual([1, 2, 2]);
  });

  it('one part that fails leaves the others as they are', async () => {
    excel = await openExcel(drawn());
    excel.answering((request) => (request.includes('GetLocation') ? 'GeneralException' : undefined));
    const workbook = await new OfficeHost().read();
    expect(workbook.unread).toEqual(['comments']);
    expect(workbook.names).toHaveLength(1);
    expect(sheetNamed(workbook, '一').merges).toEqual(MERGES);
    expect([...sheetNamed(workbook, '一').hiddenRows]).toEqual([2]);
  });
});

import { FlagMarks } from '../../../src/workbook/marks/flag-marks';
import { flagPass } from '../../../src/workbook/marks/write-flags';
import type { Flag } from '../../../src/workbook/flag';
import { HostFailure } from '../../../src/workbook/host';
import { DEFAULT_BELIEFS, type Beliefs } from '../../../src/workbench/excel/beliefs';
import { ListedSheet, ListPort } from './rule-lists';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const flag = (check: string, severity: Flag['severity'], row: number, column = 0): Flag => ({
  check,
  severity,
  cells: [{ sheet: 's', ...cell(row, column) }],
});

describe('flags where Excel is unlike any we know', () => {
  const open = (otherwise: Partial<Beliefs> = {}) => {
    const sheet = new ListedSheet('s');
    const marks = new FlagMarks();
    const port = new ListPort(new Map([['s', sheet]]), { ...DEFAULT_BELIEFS, ...otherwise });
    const author = (formula: string, stopIfTrue = false) =>
      sheet.addConditionalFormat(
        { type: 'Custom', formula, areas: [cell(0, 0)], stopIfTrue, style: { fill: '#00FF00' } },
        'last',
      );
    const recheck = () => {
      marks.listed('s', { count: sheet.rules.length });
      marks.only(new Set(['s']));
    };
    const show = (flags: readonly Flag[], options = {}) =>
      flagPass(port, marks, [{ id: 's', name: '一', protected: sheet.isProtected }], flags, options);
    const said = () => sheet.rules.map(({ formula }) => formula);
    return { sheet, marks, port, author, recheck, show, said };
  };
  const failureOf = async (doing: Promise<unknown>): Promise<HostFailure> => {
    const failure = await doing.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(failure instanceof HostFailure)) throw new Error(`no HostFailure but ${String(failure)}`);
    return failure;
  };

  it('whose ids change between two syncs: what it took of the author’s is made anew, and nothing is flagged any more', async () => {
    const { sheet, port, author, recheck, show, said } = open();
    author('=A1>1');
    author('=A1>2');
    recheck();
    await show([flag('a', 'error', 0)]);
    // The mark goes to the end of the list, and the place that was its own is an author's.
    port.beforeWriting = () => sheet.moveConditionalFormat(sheet.rules[0]?.id ?? '', undefined);
    const failure = await failureOf(show([]));
    expect(failure.explanation.zh).toMatch(/“一”.*已补回.*不再标记单元格/);
    expect(failure.explanation.en).toMatch(/“一”.*made anew.*not flagged any more/);
    // As this Excel gives formulas, with spaces.
    const formulas = said().map((formula) => formula?.replaceAll(' ', ''));
    expect(formulas.filter((formula) => !formula?.includes('guiju'))).toEqual(['=A1>1', '=A1>2']);
    expect(sheet.rules.map(({ style }) => style.fill)).toEqual(['#00FF00', '#00FF00', '#FDE0DD']);
    const before = sheet.rules;
    expect((await failureOf(show([flag('b', 'note', 1)]))).explanation).toEqual(failure.explanation);
    expect(sheet.rules).toEqual(before);
  });

  it.each<Partial<Beliefs>>([
    { 'cf-new-rule': 'last', 'cf-new-stop': 'true', 'cf-stop': 'ignored', 'cf-priority': 'ignored' },
    { 'cf-new-rule': 'last', 'cf-new-stop': 'true', 'cf-stop': 'ignored' },
  ])(
    'that puts new rules last and has them stop: they lie below the author’s, the gravest first: %j',
    async (beliefs) => {
      const { sheet, author, recheck, show, said } = open(beliefs);
      author('=A1>1');
      recheck();
      const authors = sheet.rules;
      await show([flag('note', 'note', 0), flag('error', 'error', 0)]);
      expect(said()).toEqual(['=A1>1', '=N("guiju:error")=0', '=N("guiju:note")=0']);
      recheck();
      await show([]);
      expect(sheet.rules).toEqual(authors);
    },
  );

  it('in which marks can only lie on top and stop the author’s: none stays, and a sentence says why', async () => {
    const { sheet, author, recheck, show } = open({ 'cf-new-rule': 'first', 'cf-stop': 'ignored' });
    author('=A1>1');
    recheck();
    const authors = sheet.rules;
    const failure = await failureOf(show([flag('a', 'error', 0)]));
    expect(failure.explanation.zh).toMatch(/不起作用.*撤去标记/);
    expect(sheet.rules).toEqual(authors);
  });

  it.each(['leaves-empty', 'leaves-nothing'] as const)(
    'that refuses a formula and %s: no empty rule stays, the other flags are shown, and the sheet is named',
    async (refused) => {
      const { author, recheck, show, said } = open({ 'cf-refused-formula': refused });
      author('=A1>1');
      recheck();
      const shown = await show([flag('x'.repeat(300), 'note', 0), flag('b', 'error', 1)]);
      expect(shown).toMatchObject({ shown: 'some', refused: [{ sheet: 's' }] });
      expect(said()).toEqual(expect.arrayContaining(['=A1>1', '=N("guiju:b")=0']));
      expect(said()).toHaveLength(2);
    },
  );

  it.each(['the writing', 'the reading after it'] as const)(
    'where %s fails half-way: what was written is found when flags are switched off, an empty rule too',
    async (part) => {
      const { sheet, port, author, recheck, show, said } = open();
      author('=A1>1');
      recheck();
      const authors = sheet.rules;
      const [read, write] = [port.read.bind(port), port.write.bind(port)];
      let readings = 0;
      port.write = async (writing) => {
        await write({ ...writing, add: writing.add.slice(0, 1) });
        const areas = writing.add[1]?.areas ?? [];
        sheet.addConditionalFormat({ type: 'Custom', formula: '', areas, stopIfTrue: true, style: {} }, 'last');
        if (part === 'the writing') throw new Error('half-way');
        return 'done';
      };
      port.read = (wanted) => {
        readings += 1;
        if (readings === 2 && part !== 'the writing') throw new Error('half-way');
        return read(wanted);
      };
      await expect(show([flag('a', 'error', 0), flag('b', 'error', 1)])).rejects.toThrow('half-way');
      expect(said()).toEqual(['=N("guiju:a")=0', '=A1>1', '']);
      port.write = write;
      expect(await show([])).toEqual({ shown: 'all' });
      expect(sheet.rules).toEqual(authors);
    },
  );

  it('where a writing that fails takes one of the author’s rules with it: it is made anew and said', async () => {
    const { sheet, port, author, recheck, show, said } = open();
    author('=A1>1');
    recheck();
    port.write = async () => {
      sheet.removeConditionalFormat(sheet.rules[0]?.id ?? '');
      throw new Error('half-way');
    };
    const failure = await failureOf(show([flag('a', 'error', 0)]));
    expect(failure.explanation.zh).toMatch(/“一”.*已补回/);
    expect(said().map((formula) => formula?.replaceAll(' ', ''))).toEqual(['=A1>1']);
  });

  it('that refuses one mark after another: no sheet is said to be flagged that is not', async () => {
    const { port, show } = open();
    port.write = () => Promise.resolve('refused');
    const checks = Array.from({ length: 15 }, (_, at) => `c${at}`);
    const others = checks.map((id) => ({ id, name: id, protected: false }));
    const flags = checks.map((id): Flag => ({ check: id, severity: 'error', cells: [{ sheet: id, ...cell(0, 0) }] }));
    const lists = new ListPort(new Map(checks.map((id) => [id, new ListedSheet(id)])), DEFAULT_BELIEFS);
    lists.write = port.write;
    const shown = await flagPass(lists, new FlagMarks(), others, flags);
    expect(shown).toMatchObject({ shown: 'some', refused: checks.map((sheet) => ({ sheet })) });
    expect(await show([])).toEqual({ shown: 'all' });
  });

  it('that cannot give the rule of a mark brought back: it is listed, and goes when the user says so', async () => {
    const { sheet, port, author, recheck, show, said } = open();
    author('=A1>1');
    recheck();
    await show([flag('a', 'error', 0)]);
    const withMark = sheet.rules;
    recheck();
    await show([]);
    // Twice over, as copying on top of it may have it: the cell is one.
    sheet.rules = withMark;
    recheck();
    await port.read([{ sheet: 's', count: sheet.rules.length, isCareful: false }]);
    sheet.rules = [...sheet.rules, ...sheet.rules.slice(0, 1).map((rule) => ({ ...rule, id: ListedSheet.newId() }))];
    recheck();
    const shown = await show([]);
    expect(shown).toEqual({ shown: 'all', leftovers: [{ sheet: 's', ...cell(0, 0) }] });
    if (typeof shown === 'string') throw new Error(shown);
    expect(await show([], { leftoversToGo: shown.leftovers })).toEqual({ shown: 'all' });
    expect(said()).toEqual(['=A1>1']);
  });

  it('on a protected sheet with marks: nothing is written, and it is named', async () => {
    const { sheet, recheck, show, said } = open();
    await show([flag('a', 'error', 0)]);
    sheet.isProtected = true;
    recheck();
    expect(await show([])).toMatchObject({ shown: 'some', refused: [{ sheet: 's' }] });
    expect(said()).toEqual(['=N("guiju:a")=0']);
  });

  it('with 2,000 rules of the author’s, some over whole columns: they are the same, in three requests each time', async () => {
    const { sheet, port, recheck, show, said } = open();
    sheet.rules = Array.from({ length: 2_000 }, (_, at) => ({
      id: `author-${at}`,
      type: 'Custom',
      stopIfTrue: at % 7 === 0,
      formula: `=A${at + 1}>${at}`,
      style: { fill: '#00FF00' },
      areas: [at % 50 === 0 ? { top: 0, left: 1, bottom: 1_048_575, right: 2 } : cell(at, 0)],
    }));
    const authors = sheet.rules;
    const asked: string[] = [];
    const [read, write] = [port.read.bind(port), port.write.bind(port)];
    port.read = (wanted) => {
      asked.push('read');
      return read(wanted);
    };
    port.write = (writing) => {
      asked.push('write');
      return write(writing);
    };
    recheck();
    await show([flag('a', 'error', 3, 1)]);
    expect(said()).toHaveLength(2_001);
    expect(said().indexOf('=N("guiju:a")=0')).toBeLessThan(2);
    recheck();
    await show([]);
    expect(sheet.rules).toEqual(authors);
    expect(asked).toEqual(['read', 'write', 'read', 'read', 'write', 'read']);
  });
});

import { BELIEF_NAMES, beliefsFrom } from '../../src/workbench/excel/beliefs';
import { REFUSABLE_MEMBERS } from '../../src/workbench/excel/refused-members';
import { QUESTIONS } from '../../src/probe/all-questions';
import type { LedPerson, Question } from '../../src/probe/question';
import { probeRecordingSchema, settledBy } from '../../src/probe/recording';
import { ALONE, askSimulation, NOBODY } from './asked-of-simulation';
import { NEVER_ASKED, NOT_BY_ITSELF, SET_NAMES, SETS } from './sets-of-beliefs';

const named = (name: string): Question => {
  const found = QUESTIONS.find((question) => question.name === name);
  if (!found) throw new Error(`there is no question ${name}`);
  return found;
};
const QUICK = ALONE.filter(({ name }) => name !== 'reading-time');
const AUTHORS = [['作者的表', [[{ value: '别动' }, { value: 1 }]]]];

describe('the table of the questions', () => {
  it('has one for every belief but what an Excel does that cannot be asked, and settles each once', () => {
    expect(QUESTIONS.flatMap(({ settles }) => settles).sort()).toEqual(
      BELIEF_NAMES.filter((name) => !NEVER_ASKED.includes(name)).sort(),
    );
  });

  it('covers what only a real Excel can answer, 1 to 9, and leads a person where nobody else can', () => {
    expect([...new Set(QUESTIONS.map(({ of }) => of))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(QUESTIONS.length);
    expect(
      [2, 4, 7, 8].map((of) => QUESTIONS.filter((question) => question.of === of).map(({ isLed }) => isLed)),
    ).toEqual([[true], [true], [true], [true]]);
  });
});

describe.each(SET_NAMES)('asked of an Excel that is %s', (set) => {
  it('finds out by itself what that Excel does, and leaves nothing behind', async () => {
    const { recording, left } = await askSimulation(SETS[set], QUICK);
    const { beliefs, misunderstood } = beliefsFrom(settledBy(recording));
    const { beliefs: truth } = beliefsFrom(SETS[set]);
    expect(misunderstood).toEqual([]);
    for (const name of BELIEF_NAMES.filter((each) => !NOT_BY_ITSELF.includes(each))) {
      expect([name, settledBy(recording)[name], beliefs[name]]).toEqual([name, truth[name], truth[name]]);
    }
    expect(Object.keys(settledBy(recording)).length).toBe(BELIEF_NAMES.length - NOT_BY_ITSELF.length);
    expect(left).toEqual(AUTHORS);
    expect(recording.leftBehind).toEqual([]);
    expect(recording.madeBy).toBe('simulation');
    expect(probeRecordingSchema.parse(JSON.parse(JSON.stringify(recording)))).toEqual(recording);
  });
});

describe('no step harms', () => {
  it('a step that throws is an answer, and its sheet is gone all the same', async () => {
    const thrower: Question = {
      ...named('cf-new'),
      name: 'thrower',
      async ask(scratch) {
        await scratch.on(async (sheet, context) => {
          sheet.getRange('A1').values = [['mine']];
          await context.sync();
        });
        throw new TypeError('a bug of ours');
      },
    };
    const { recording, left } = await askSimulation({}, [thrower, named('dates')]);
    expect(recording.steps).toMatchObject([
      { question: 'thrower', failure: { code: 'TypeError', message: 'a bug of ours' } },
      { question: 'dates', answer: { byFunction: { given: 1462 } } },
    ]);
    expect(left).toEqual(AUTHORS);
  });

  it('of an Excel that gives no optional member each refusal is recorded', async () => {
    const all = Object.fromEntries(REFUSABLE_MEMBERS.map((member) => [member, 'refused']));
    const { recording, left } = await askSimulation(all, QUICK);
    expect(settledBy(recording)).toMatchObject(all);
    expect(recording.steps[0]).toMatchObject({ question: 'cf-ids', failure: { code: 'GeneralException' } });
    expect(left).toEqual(AUTHORS);
  });

  it('a sheet of the author’s that has the name of ours is left alone', async () => {
    const { left } = await askSimulation({}, [named('cf-new')], () => NOBODY, '规矩探查');
    expect(left).toEqual([...AUTHORS, ['规矩探查', []]]);
  });
});

describe('a person is led', () => {
  /** Does what is asked in turn. */
  const doing = (...doings: readonly (() => void)[]): LedPerson => {
    const left = [...doings];
    return {
      does() {
        const next = left.shift();
        next?.();
        return Promise.resolve(next ? 'done' : 'skipped');
      },
    };
  };

  it('types, presses Ctrl+Z, and the cell tells whether undo survived', async () => {
    const { recording } = await askSimulation({}, [named('undo')], (excel) => {
      const type = () => excel.user.edit('规矩探查', 'A1', 1);
      const undo = () => excel.user.undo();
      return doing(type, undo, () => undefined);
    });
    expect(recording.steps[0]?.answer).toMatchObject({
      'plain load': 'went back',
      'merged areas': 'not typed',
      'row properties': 'skipped',
    });
  });

  it.each(['plain', 'named'] as const)('enters a cell, and the code of the refusal is %s', async (code) => {
    const { recording, left } = await askSimulation({ 'cell-edit': code }, [named('codes')], (excel) =>
      doing(() => {
        excel.user.enterCell();
        setTimeout(() => excel.user.leaveCell(), 200);
      }),
    );
    expect(settledBy(recording)).toEqual({ 'cell-edit': code });
    expect(left).toEqual(AUTHORS);
  });

  it.each([
    ['row-sorted', 'all'],
    ['nobody', 'typed'],
  ] as const)('chooses from a list and sorts: of rows %s is told, of edits %s', async (told, edits) => {
    const beliefs = { 'sort-told': told, 'edits-told': edits };
    const { recording } = await askSimulation(beliefs, [named('events')], (excel) =>
      doing(
        () => excel.by('choice', () => excel.user.edit('规矩探查', 'A1', '乙')),
        () => undefined,
        () => excel.sort('规矩探查', 0, [1, 0]),
      ),
    );
    expect(recording.steps[0]?.answer).toMatchObject({
      refused: { onFormatChanged: { code: 'ApiNotFound' } },
      after: {
        list: edits === 'all' ? [{ event: 'onChanged', address: 'A1', change: 'RangeEdited', source: 'Local' }] : [],
        filter: 'skipped',
      },
    });
    expect(settledBy(recording)).toEqual(beliefs);
  });

  it.each(['readable', 'unreadable'] as const)(
    'deletes a column and brings it back, and its rule is %s',
    async (rule) => {
      const { recording } = await askSimulation({ 'cf-brought-back': rule }, [named('cf-undone')], (excel) =>
        doing(
          () => excel.user.deleteColumns('规矩探查', 1),
          () => excel.user.undo(),
        ),
      );
      expect(settledBy(recording)).toEqual({ 'cf-brought-back': rule });
    },
  );
});

test('what is no answer of a question settles nothing', () => {
  const step = { question: 'cf-ids', of: 1, took: 0, exchanges: [0, 0] as [number, number] };
  expect(
    settledBy({
      steps: [
        { ...step, answer: { ofSheet: 'x' } },
        { ...step, question: 'none', answer: 1 },
      ],
    }),
  ).toEqual({});
});

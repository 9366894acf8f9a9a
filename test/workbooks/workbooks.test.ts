import { isFactId } from '../../src/facts/fact-id';
import { clerksWorkbooks } from './clerks-workbooks';
import { columnsThatMultiply } from './columns-that-multiply';
import { columnsAcross } from './columns-across';
import { combinedWorkbooks } from './combined-workbooks';
import { comparedWorkbooks } from './compared-workbooks';
import { drawnWorkbooks } from './drawn-workbooks';
import { listsOfChanges } from './lists-of-changes';
import { slipsInTurn } from './slips-in-turn';
import { slipsUnderWay } from './slips-under-way';
import { rowsAboutTotals } from './rows-about-totals';
import { sheetsAsFound } from './sheets-as-found';
import { sheetsAsWritten } from './sheets-as-written';
import { sheetsOfOffices } from './sheets-of-offices';
import { taxedWorkbooks } from './taxed-workbooks';
import { totalsAndUnits } from './totals-and-units';
import { totalsAsWritten } from './totals-as-written';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { bytesOf, canBeWritten } from './workbook-files';
import { factWords, findingsOf, problemsOf, readingsOf, reviewOf } from './workbook-story';

const stories = [
  ...combinedWorkbooks,
  ...clerksWorkbooks,
  ...drawnWorkbooks,
  ...comparedWorkbooks,
  ...taxedWorkbooks,
  ...slipsInTurn,
  ...columnsAcross,
  ...totalsAndUnits,
  ...totalsAsWritten,
  ...rowsAboutTotals,
  ...columnsThatMultiply,
  ...sheetsAsWritten,
  ...sheetsOfOffices,
  ...listsOfChanges,
  ...sheetsAsFound,
  ...slipsUnderWay,
];

describe.each(stories)('$name $story', ({ workbook, reads, findings, problems = [], facts = {}, treat }) => {
  const review = reviewOf(workbook, treat);

  test('is read as a reviewer reads it', () => {
    expect(readingsOf(review)).toEqual(reads);
    const project = review.subjects.find(({ kind }) => kind === 'project');
    const read = Object.keys(facts)
      .filter(isFactId)
      .map((id) => [id, factWords(project, id)]);
    expect(Object.fromEntries(read)).toEqual(facts);
  });

  test('gives the findings a reviewer gives', () => {
    expect(findingsOf(review)).toEqual([...findings].sort());
    expect(problemsOf(review)).toEqual(problems.map((words): unknown => expect.stringContaining(words)));
  });
});

test('there are sixty and more, each with a name and a story of its own', () => {
  expect(stories.length).toBeGreaterThanOrEqual(60);
  expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length);
  expect(new Set(stories.map(({ story }) => story)).size).toBe(stories.length);
});

const written = stories.filter(({ workbook }) => canBeWritten(workbook));

test('most can be written as files', () => {
  expect(written.length).toBeGreaterThanOrEqual(60);
});

test.each(written)('$name says the same as a file', ({ name, workbook, reads, findings, treat }) => {
  const { workbook: read, problems } = readXlsx(bytesOf(workbook), { name: `${name}.xlsx` });
  expect(problems).toEqual([]);
  const review = reviewOf(read, treat);
  expect(readingsOf(review)).toEqual(reads);
  expect(findingsOf(review)).toEqual([...findings].sort());
});

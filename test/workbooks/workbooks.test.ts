import { isFactId } from '../../src/facts/fact-id';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { everyStory } from './every-story';
import { bytesOf, canBeWritten } from './workbook-files';
import { factWords, findingsOf, problemsOf, readingsOf, reviewOf } from './workbook-story';

describe.each(everyStory)('$name $story', ({ workbook, reads, findings, problems = [], facts = {}, treat }) => {
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
  expect(everyStory.length).toBeGreaterThanOrEqual(60);
  expect(new Set(everyStory.map(({ name }) => name)).size).toBe(everyStory.length);
  expect(new Set(everyStory.map(({ story }) => story)).size).toBe(everyStory.length);
});

const written = everyStory.filter(({ workbook }) => canBeWritten(workbook));

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

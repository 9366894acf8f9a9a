import { combinedWorkbooks } from './combined-workbooks';
import { drawnWorkbooks } from './drawn-workbooks';
import { factWords, findingsOf, problemsOf, readingsOf, reviewOf } from './workbook-story';

const stories = [...combinedWorkbooks, ...drawnWorkbooks];

describe.each(stories)('$name $story', ({ workbook, reads, findings, problems = [], facts = {}, treat }) => {
  const review = reviewOf(workbook, treat);

  test('is read as a reviewer reads it', () => {
    expect(readingsOf(review)).toEqual(reads);
    const project = review.subjects.find(({ kind }) => kind === 'project');
    const read = Object.keys(facts).map((id) => [id, factWords(project, id)]);
    expect(Object.fromEntries(read)).toEqual(facts);
  });

  test('gives the findings a reviewer gives', () => {
    expect(findingsOf(review)).toEqual([...findings].sort());
    expect(problemsOf(review)).toEqual(problems.map((words) => expect.stringContaining(words)));
  });
});

test('there are sixty and more, each with a name and a story of its own', () => {
  expect(stories.length).toBeGreaterThanOrEqual(60);
  expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length);
  expect(new Set(stories.map(({ story }) => story)).size).toBe(stories.length);
});

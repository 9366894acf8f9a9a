import { writing } from '../../src/session/writing';

jest.mock('../../src/session/fill-fact', () => {
  throw new Error('not there any more');
});

/** Nothing is asked of what writing goes by. */
const unasked = jest.fn() as never;

test('what cannot be fetched writes nothing, and says so', async () => {
  const { fillFacts } = writing(unasked);
  expect(await fillFacts([])).toEqual({
    kind: 'refused',
    why: expect.objectContaining({ zh: expect.stringMatching(/没有取到.*没有做/) }),
  });
});

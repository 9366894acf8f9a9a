import { writing } from '../../src/session/writing';

jest.mock('../../src/session/fill-fact', () => {
  throw new Error('not there any more');
});

test('what cannot be fetched writes nothing, and says so', async () => {
  const { fillFacts } = writing({} as never);
  expect(await fillFacts([])).toEqual({
    kind: 'refused',
    why: expect.objectContaining({ zh: expect.stringMatching(/没有取到.*没有做/) }),
  });
});

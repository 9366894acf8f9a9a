import { toldApart } from '../../../src/entries/cli/told-apart';

test('a file is called by its name, and by as much of its path as tells it from another of that name', () => {
  const paths = ['in/BG-01/变更单.xlsx', 'in/BG-02/变更单.xlsx', 'in/预算.xlsx', 'a/x/1.xlsx', 'b/x/1.xlsx'];
  expect([...toldApart(paths).values()]).toEqual([
    'BG-01/变更单.xlsx',
    'BG-02/变更单.xlsx',
    '预算.xlsx',
    'a/x/1.xlsx',
    'b/x/1.xlsx',
  ]);
});

test('one that ends like another as far as it goes is called by all of its path', () => {
  expect([...toldApart(['变更单.xlsx', 'a/变更单.xlsx']).values()]).toEqual(['变更单.xlsx', 'a/变更单.xlsx']);
});

test('the same file twice is one file', () => {
  expect([...toldApart(['a.xlsx', 'a.xlsx']).values()]).toEqual(['a.xlsx']);
});

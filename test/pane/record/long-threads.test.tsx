import { cleanup, fireEvent, screen } from '@testing-library/react';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { manyThreads } from '../../record/many-threads';
import { sampleWorkbook } from '../../support/open-sample';
import { likeABrowser } from '../setup';
import { button, fetchViews, openDesk, REVIEWER, view } from './desk';

beforeAll(likeABrowser);
beforeAll(fetchViews);
beforeAll(() => {
  // Without a layout every row would be as high as none, and all of them in sight.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 60 });
});
afterEach(cleanup);

it('a thousand threads are there as far as they are in sight, each says which of how many it is, and words find one', async () => {
  const file = new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
  file.recordTexts = [manyThreads(1_000).join('\n')];
  const desk = await openDesk(file, { author: REVIEWER });
  await desk.press(view(/批注/));
  await desk.press(button('全部 1000'));
  const rows = screen.getAllByRole('article');
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.length).toBeLessThan(40);
  expect(rows[0]?.closest('li')?.getAttribute('aria-setsize')).toBe('1000');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '第 777 条' } });
  expect(screen.getAllByRole('article').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('A777 事项 777'),
  ]);
});

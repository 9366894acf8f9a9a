/** Of five hundred findings and a thousand threads, too, no gesture is waited for. Timed, and so run by itself after all others (test/run.mjs). */
import { felt, timeWhatIsFelt } from './support/felt-time';
import { openMany } from './support/open-many';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();

const BUDGET_MS = 100;
/** A machine may be busy with something else; it is not so every time at the same gesture. */
const TRIES = 15;

test(`no gesture is waited for longer than ${BUDGET_MS} ms`, async () => {
  const { page, pane } = await openMany(openWorkbench, 35, 1_000);
  await timeWhatIsFelt(pane);
  const press = (name: RegExp) => () => pane.getByRole('button', { name }).first().click();
  const tab = (name: string) => () => pane.getByRole('tab', { name, exact: true }).click();
  const gestures: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'opening and closing a group',
      () =>
        pane
          .getByRole('heading', { name: /^已通过 \d+$/ })
          .getByRole('button')
          .click(),
    ],
    ['opening the search', press(/^搜索$/)],
    ['a key in the search', () => pane.getByRole('searchbox').pressSequentially('额')],
    ['clearing it', () => pane.getByRole('searchbox').fill('')],
    ['opening and closing the filter', press(/^筛选$/)],
    ['closing the search', press(/^搜索$/)],
    ['unfolding', () => pane.getByRole('article').first().getByRole('heading').click()],
    ['the next finding', () => page.keyboard.press('F8')],
    ['the next card', () => page.keyboard.press('PageDown')],
    ['the tab 指标', tab('指标')],
    ['the tab 流程', tab('流程')],
    ['the tab 项目要素', tab('项目要素')],
    ['the tab 批注', () => pane.getByRole('tab', { name: '批注 1000' }).click()],
    ['the tab 设置', tab('设置')],
    ['the tab 问题', tab('问题')],
  ];
  const best = new Map<string, number>();
  const slow = () => [...best].filter(([, wait]) => wait > BUDGET_MS);
  // The best of its waits counts: where all are short enough, no further round could say otherwise.
  for (let round = 0; round === 0 || (slow().length > 0 && round < TRIES); round += 1) {
    for (const [name, gesture] of gestures) {
      const { wait } = await felt(pane, gesture);
      best.set(name, Math.min(best.get(name) ?? Infinity, wait));
    }
  }
  expect(slow()).toEqual([]);
});

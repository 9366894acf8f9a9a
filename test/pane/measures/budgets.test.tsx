import { act, cleanup, render, screen, within } from '@testing-library/react';
import { BUDGETS } from '../../../src/pane/measures/budgets-source';
import { JumpProvider } from '../../../src/pane/shared/jump';
import { LazyView } from '../../../src/pane/shared/lazy-view';
import { SessionProvider } from '../../../src/pane/shared/session-access';
import { trialsBy } from '../../../src/review/trials';
import { ourRulebook, reviewed } from '../../support/open-sample';
import { budgetOf } from '../gallery/drawn-workbooks';
import { playedSession } from '../played-session';
import { likeABrowser } from '../setup';

beforeAll(likeABrowser);
beforeAll(() => BUDGETS.load());
afterEach(cleanup);

async function show(total: number) {
  const review = reviewed(budgetOf(total));
  const session = Object.assign(playedSession({ review }), { trials: trialsBy(ourRulebook()) });
  await act(async () => {
    render(
      <SessionProvider session={session}>
        <JumpProvider>
          <LazyView source={BUDGETS} with={{ review }} />
        </JumpProvider>
      </SessionProvider>,
    );
  });
}

test('a budget tells its total and its sections in the unit of the sheet, as a table to who hears it', async () => {
  await show(48);
  const budget = within(screen.getByRole('region', { name: '项目预算表' }));
  expect(budget.getByText('48万元')).toBeTruthy();
  expect(budget.getByText(/加得拢/)).toBeTruthy();
  const rows = within(budget.getByRole('table', { name: '各部分与占比' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    '部分金额占比',
    '一、硬件设备 2 行30万元62.5%',
    '二、应用软件 1 行18万元37.5%',
  ]);
});

test('what does not add up is named, with what the lines come to', async () => {
  await show(50);
  const budget = within(screen.getByRole('region', { name: '项目预算表' }));
  expect(budget.getByText('各行相加 48万元')).toBeTruthy();
  expect(budget.getByText(/加不拢/)).toBeTruthy();
  expect(budget.getAllByRole('button').length).toBeGreaterThan(3);
});

test('the threshold near the amount stands with the procedure on each side, and which side it is now', async () => {
  await show(48);
  const near = within(screen.getByRole('region', { name: /附近的界限/ }));
  expect(near.getByText('预算金额比 50万元 少 2万元')).toBeTruthy();
  const now = near.getByText('现在').parentElement;
  expect(now?.textContent).toBe('低于 50万元现在');
  expect(now?.parentElement?.textContent).toContain('备案');
  expect(near.getByText('高于 50万元').parentElement?.parentElement?.textContent).toContain('审批');
});

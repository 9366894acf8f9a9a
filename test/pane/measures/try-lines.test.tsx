import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { TRY_LINES } from '../../../src/pane/measures/try-lines-source';
import { LEAST_CHANGE } from '../../../src/pane/measures/least-change-source';
import { LazyView } from '../../../src/pane/shared/lazy-view';
import { SessionProvider } from '../../../src/pane/shared/session-access';
import { changeMeasures } from '../../../src/review/change-measures';
import type { Review } from '../../../src/review/review';
import { trialsBy } from '../../../src/review/trials';
import { ourRulebook, reviewed, sampleWorkbook } from '../../support/open-sample';
import { playedSession } from '../played-session';
import { likeABrowser } from '../setup';

beforeAll(likeABrowser);
beforeAll(async () => {
  await TRY_LINES.load();
  await LEAST_CHANGE.load();
});
afterEach(cleanup);

const SMALL = reviewed(sampleWorkbook('heyuan-small-filing'));

function show(review: Review = SMALL) {
  const session = Object.assign(playedSession({ review }), { trials: trialsBy(ourRulebook()) });
  const [measures] = changeMeasures(review);
  if (!measures) throw new Error('no slip');
  render(
    <SessionProvider session={session}>
      <LazyView source={TRY_LINES} with={{ measures, review }} />
    </SessionProvider>,
  );
  return session;
}

const region = () => within(screen.getByRole('region', { name: '按行试算' }));
const take = (line: string) =>
  fireEvent.change(region().getByRole('combobox', { name: '加一行' }), {
    target: { value: SMALL.subjects.find(({ title, kind }) => kind === 'line' && title === line)?.id },
  });
const typeQuantity = async (line: string, quantity: string) => {
  await act(async () => {
    fireEvent.change(region().getByRole('textbox', { name: `${line} 的数量` }), { target: { value: quantity } });
  });
};

test('lines are taken up, typed and judged together, and written only at the press of the button', async () => {
  const session = show();
  take('1 自助终端');
  await typeQuantity('1 自助终端', '6');
  expect(region().getByRole('list', { name: '试算结果' }).textContent).toContain('已通过 → 需说明');
  take('2 高拍仪');
  await typeQuantity('2 高拍仪', '5');
  expect(region().getByRole('list', { name: '试算结果' }).textContent).not.toContain('需说明');
  expect(session.written).toEqual([]);
  await act(async () => {
    fireEvent.click(region().getByRole('button', { name: '写入 2 行' }));
  });
  expect(session.written).toHaveLength(1);
  expect(session.written[0]?.lines.map(({ line, quantity }) => `${line} ${quantity?.toString()}`)).toEqual([
    'line:BG-01/hardware/1 6',
    'line:BG-01/hardware/2 5',
  ]);
});

test('the most of a line is told with what is met beyond it, and taken at a press', async () => {
  show();
  take('1 自助终端');
  take('2 高拍仪');
  await typeQuantity('2 高拍仪', '5');
  await act(async () => {
    fireEvent.click(region().getByRole('button', { name: '1 自助终端 最多多少' }));
  });
  const line = within(region().getByRole('group', { name: '1 自助终端' }));
  expect(line.getByText('最多 6')).toBeTruthy();
  expect(line.getByText(/再多就碰到“变更后/)).toBeTruthy();
  await act(async () => {
    fireEvent.click(line.getByRole('button', { name: '填 6' }));
  });
  expect(line.getByRole('textbox')).toHaveProperty('value', '6');
});

test.each([
  ['-1', '请填不小于零的数'],
  ['三台', '请填不小于零的数'],
  ['117', '合同金额最多够买 116'],
  ['１２，０００．５', '合同金额最多够买 116'],
  ['1，2', '请填不小于零的数'],
])('a quantity of %s is refused: %s', async (typed, why) => {
  show();
  take('1 自助终端');
  await typeQuantity('1 自助终端', typed);
  expect(region().getByText(why)).toBeTruthy();
  expect(region().getByRole('button', { name: '写入 0 行' }).getAttribute('aria-disabled')).toBe('true');
});

test.each([['６'], ['0.0006万'], ['6 台']])('a quantity is read as people write it: %s', async (typed) => {
  show();
  take('1 自助终端');
  await typeQuantity('1 自助终端', typed);
  expect(region().getByRole('list', { name: '试算结果' }).textContent).toContain('已通过 → 需说明');
});

test('what mends a breach is shown with its cells, and written at a press', async () => {
  const review = reviewed(sampleWorkbook('heyuan-breach'));
  const finding = review.findings.find(({ check }) => check === 'heyuan.21-1-contract-total');
  if (!finding) throw new Error('no breach');
  const session = Object.assign(playedSession({ review }), { trials: trialsBy(ourRulebook()) });
  await act(async () => {
    render(
      <SessionProvider session={session}>
        <LazyView source={LEAST_CHANGE} with={{ finding, review }} />
      </SessionProvider>,
    );
  });
  const mend = within(screen.getByRole('region', { name: '怎样改就符合' }));
  expect(mend.getByText('1 并发授权：单价由 235,000.00元 改为 150,000.00元')).toBeTruthy();
  expect(mend.getByText(/已照此重新核对：改后为 1,285,000.00元，符合/)).toBeTruthy();
  expect(mend.getByRole('button', { name: /变更单!J19/ })).toBeTruthy();
  await act(async () => {
    fireEvent.click(mend.getByRole('button', { name: '照此写入' }));
  });
  expect(session.written[0]?.slip).toBe('change:BG-02');
});

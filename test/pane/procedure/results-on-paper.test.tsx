import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { RESULTS_ON_PAPER } from '../../../src/pane/procedure/results-on-paper-source';
import { LazyView } from '../../../src/pane/shared/lazy-view';
import { SessionProvider } from '../../../src/pane/shared/session-access';
import { playedSession } from '../played-session';
import { slipReview } from '../slip-review';
import { likeABrowser } from '../setup';

beforeAll(likeABrowser);
beforeAll(() => RESULTS_ON_PAPER.load());
afterEach(cleanup);

function show() {
  const session = playedSession();
  render(
    <SessionProvider session={session}>
      <LazyView source={RESULTS_ON_PAPER} with={{ review: slipReview() }} />
    </SessionProvider>,
  );
  return session;
}

test('nothing is inserted before the gesture; then it is one sheet to print', async () => {
  const session = show();
  expect(session.drawn).toEqual([]);
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '插入打印用的工作表' }));
  });
  expect(session.drawn.map(({ name }) => name)).toEqual(['核对结果']);
  expect(screen.getByRole('status').textContent).toContain('已插入');
});

test('copying puts a table and columns on the clipboard, and says so; where it cannot, that is said', async () => {
  show();
  const data = new Map<string, string>();
  const copy = Object.assign(document, {
    execCommand: () =>
      document.dispatchEvent(
        Object.assign(new Event('copy', { cancelable: true }), {
          clipboardData: { setData: (type: string, text: string) => data.set(type, text) },
        }),
      ) || true,
  });
  fireEvent.click(screen.getByRole('button', { name: '复制为表格' }));
  expect(data.get('text/html')).toContain('<table');
  expect(data.get('text/plain')).toContain('\t');
  expect(screen.getByRole('status').textContent).toBe('已复制');
  Object.assign(copy, { execCommand: () => false });
  fireEvent.click(screen.getByRole('button', { name: '复制为表格' }));
  expect(screen.getByRole('status').textContent).toContain('不能写剪贴板');
});

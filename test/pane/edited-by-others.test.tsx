import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/pane/pane';
import { VIEWS } from '../../src/pane/views';
import { playedSession } from './played-session';
import { likeABrowser } from './setup';
import { at, FACTS, SLIP } from './slip-review';

beforeAll(likeABrowser);
beforeAll(() => VIEWS.findings.load());
afterEach(cleanup);

describe('what a co-author edits', () => {
  it('is told politely with its cells, takes no focus, and is shown in the grid at a click', () => {
    const session = playedSession();
    render(<Pane session={session} language="zh" />);
    const focused = document.activeElement;
    const cells = [at(SLIP, 'E30'), at(FACTS, 'B5')];
    act(() => session.become({ editedByOthers: { cells, at: new Date(2025, 9, 21, 9, 31, 0) } }));
    const line = screen.getByText('他人修改（09:31:00）：').parentElement;
    if (!line) throw new Error('the line stands nowhere');
    expect(line.getAttribute('aria-live')).toBe('polite');
    expect(document.activeElement).toBe(focused);
    expect(session.revealed).toEqual([]);
    fireEvent.click(within(line).getByRole('button', { name: `在表格中定位 '${SLIP}'!E30` }));
    expect(session.revealed).toEqual([cells[0]]);
  });

  it('on a sheet that nobody has reviewed yet is not told', () => {
    const session = playedSession();
    render(<Pane session={session} language="zh" />);
    const cells = [{ sheet: 'just added', top: 0, left: 0, bottom: 0, right: 0 }];
    act(() => session.become({ editedByOthers: { cells, at: new Date() } }));
    expect(screen.queryByText(/他人修改/)).toBeNull();
  });
});

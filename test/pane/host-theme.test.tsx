import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Pane } from '../../src/pane/pane';
import { VIEW_IDS } from '../../src/pane/shared/view-id';
import { VIEWS } from '../../src/pane/views';
import { playedSession } from './played-session';
import { likeABrowser } from './setup';

beforeAll(likeABrowser);
beforeAll(async () => {
  for (const id of VIEW_IDS) await VIEWS[id].load();
});
afterEach(cleanup);

function shownBy(first: boolean | undefined) {
  let dark = first;
  const listeners = new Set<() => void>();
  const theme = {
    isDark: () => dark,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  render(<Pane session={playedSession()} language="zh" hostTheme={theme} />);
  return (next: boolean | undefined) =>
    act(() => {
      dark = next;
      listeners.forEach((listener) => listener());
    });
}

const scheme = () => document.querySelector<HTMLElement>('.fui-FluentProvider')?.style.colorScheme;

it('the theme follows Office while the pane is open', () => {
  const become = shownBy(false);
  expect(scheme()).toBe('light');
  become(true);
  expect(scheme()).toBe('dark');
});

it('where Office does not say, the system is asked', () => {
  shownBy(undefined);
  expect(scheme()).toBe('light');
});

it('a theme chosen by the user stays whatever Office does', () => {
  const become = shownBy(false);
  fireEvent.click(screen.getByRole('tab', { name: '设置' }));
  fireEvent.change(screen.getByRole('combobox', { name: '主题' }), { target: { value: 'light' } });
  become(true);
  expect(scheme()).toBe('light');
});

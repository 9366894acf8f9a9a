import { followWorkbook } from '../../../src/entries/wps/follow-workbook';
import { hidePane, showPane, windowOfPane } from '../../../src/entries/wps/pane-of-window';
import { documentInFront, shellOf, windowInFront } from '../../../src/entries/wps/shell';
import { shellOfTest } from './shell-of-test';

const PAGE = 'file:///opt/guiju_0.1.0/taskpane.html';

afterEach(() => jest.useRealTimers());

describe('the pane of a window', () => {
  it.each([true, false])('is made once, at a whole address, and shown again afterwards (numbers kept: %s)', (typed) => {
    const shell = shellOfTest({ typed });
    expect(showPane(shell, PAGE, '规矩')).toBe(true);
    const [pane] = shell.panes.values();
    expect(pane).toMatchObject({ address: `${PAGE}#window=11`, Visible: true, DockPosition: 2 });
    hidePane(shell, windowOfPane('#window=11') ?? '');
    expect(pane?.Visible).toBe(false);
    showPane(shell, PAGE, '规矩');
    expect(pane?.Visible).toBe(true);
    expect(shell.panes.size).toBe(1);
  });

  it('is another one in another window', () => {
    const shell = shellOfTest();
    showPane(shell, PAGE, '规矩');
    shell.show('D:/预算.xlsx', 12);
    showPane(shell, PAGE, '规矩');
    expect([...shell.panes.values()].map(({ address }) => address)).toEqual([`${PAGE}#window=11`, `${PAGE}#window=12`]);
  });

  it('is made anew where its number is of an earlier WPS', () => {
    const shell = shellOfTest();
    shell.kept.set('guiju.pane:11', '77');
    expect(showPane(shell, PAGE, '规矩')).toBe(true);
    expect(shell.kept.get('guiju.pane:11')).toBe('1');
  });

  it('is not made without a workbook', () => {
    const shell = shellOfTest();
    shell.show(undefined);
    expect(showPane(shell, PAGE, '规矩')).toBe(false);
    expect(shell.panes.size).toBe(0);
  });
});

describe('the window in front', () => {
  it('is named by its workbook where WPS tells no handle, and by nothing where reading throws', () => {
    const shell = shellOfTest();
    const books = (Windows: object) => ({ ...shell, ActiveWorkbook: { FullName: 'a.xlsx', Windows } });
    expect(windowInFront(books({ Item: () => null }) as never)).toBe('book:a.xlsx');
    const throwing = Object.defineProperty({ ...shell }, 'ActiveWorkbook', {
      get: () => {
        throw new Error('jsapi prototype return null');
      },
    });
    expect(windowInFront(throwing)).toBeUndefined();
    expect(documentInFront(throwing)).toBe('');
  });

  it('is asked of WPS under either name, and of nothing else', () => {
    const shell = shellOfTest();
    expect(shellOf({ wps: shell })).toBe(shell);
    expect(shellOf({ Application: {}, wps: undefined })).toBeUndefined();
  });
});

describe('a pane that stays while another workbook comes to the front', () => {
  const open = (shell = shellOfTest(), visibilityState: DocumentVisibilityState = 'visible') => {
    let again = 0;
    const stop = followWorkbook(shell, '11', { visibilityState }, () => (again += 1));
    return { shell, begun: () => again, stop };
  };

  it('begins again with that one', () => {
    const { shell, begun } = open();
    shell.show('D:/变更单.xlsx');
    expect(begun()).toBe(0);
    shell.show('D:/预算.xlsx', 12);
    expect(begun()).toBe(1);
  });

  it('but not where that window has a pane of its own, where none is in front, or where the pane is out of sight', () => {
    const shell = shellOfTest();
    shell.show('D:/预算.xlsx', 12);
    showPane(shell, PAGE, '规矩');
    shell.show('D:/变更单.xlsx', 11);
    const { begun, stop } = open(shell);
    shell.show(undefined);
    shell.show('D:/预算.xlsx', 12);
    expect(begun()).toBe(0);
    stop();
    const hidden = open(shellOfTest(), 'hidden');
    hidden.shell.show('D:/预算.xlsx', 12);
    expect(hidden.begun()).toBe(0);
    hidden.stop();
  });

  it('looks for itself where WPS tells of nothing', () => {
    jest.useFakeTimers();
    const { shell, begun } = open(shellOfTest({ events: false }));
    shell.show('D:/预算.xlsx', 12);
    expect(begun()).toBe(0);
    jest.advanceTimersByTime(2000);
    expect(begun()).toBe(1);
  });
});

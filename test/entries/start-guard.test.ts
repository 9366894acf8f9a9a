import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { JSDOM } from 'jsdom';
import { completeArrays } from '../../src/entries/older-browsers';
import { officeReady } from '../../src/entries/office-ready';
import { newerSyntax } from './newer-syntax';

const src = join(__dirname, '..', '..', 'src');
const guard = readFileSync(join(src, 'entries', 'start-guard.js'), 'utf8');

function openPage(without: string, html = '<!doctype html><body><div id="root"></div></body>'): string {
  const dom = new JSDOM(html, {
    runScripts: 'outside-only',
    beforeParse: (window) => {
      window.eval(`BroadcastChannel = function () {}; ${without}`);
    },
  });
  dom.window.eval(guard);
  dom.window.document.dispatchEvent(new dom.window.Event('DOMContentLoaded'));
  return dom.window.document.getElementById('root')?.textContent ?? '';
}

describe('the guard at the start', () => {
  it('is written in ES5', () => {
    expect(() => parse(guard, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  it.each(['delete Object.hasOwn', 'delete Array.prototype.at', 'delete window.BroadcastChannel'])(
    'says in a browser that is too old (%s) what to update',
    (without) => {
      expect(openPage(without)).toMatch(/浏览器组件太旧.*WebView2.*Safari/);
    },
  );

  it('says nothing in a browser that is new enough', () => {
    expect(openPage('')).toBe('');
  });
});

describe('the page of the pane before Office has answered', () => {
  const page = readFileSync(join(src, 'entries', 'taskpane.html'), 'utf8');

  it('says at once what it waits for', () => {
    const { document } = new JSDOM(page).window;
    expect(document.getElementById('root')?.textContent).toMatch(/正在等待 Excel….*Waiting for Excel…/);
  });

  it('says instead that the browser is too old where it is', () => {
    expect(openPage('delete Object.hasOwn', page)).toMatch(/^规矩不能在这台电脑的 Excel 里运行/);
  });
});

describe('syntax that older browsers do not know', () => {
  it.each([
    ['lookbehind', 'x.replace(/(?<=a)b/, "")', /lookbehind/],
    ['a lookbehind that denies', 'x.replace(/(?<!a)b/, "")', /lookbehind/],
    ['the flag v', 'var a = 1', undefined],
    ['a static block', 'class A { static { f(); } }', /static block/],
    ['what came after 2022', 'await using a = b;', /SyntaxError/],
    ['a named group', 'x.match(/(?<year>\\d+)/)', undefined],
    ['a class field', 'class A { #a = 1; has(b) { return #a in b; } }', undefined],
  ])('%s', (_, script, told) => {
    if (told) expect(newerSyntax(script).join()).toMatch(told);
    else expect(newerSyntax(script)).toEqual([]);
  });

  it('no source of ours has lookbehind', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(300);
    // The workbench is no part of what is installed.
    const ours = files.filter((file) => !file.startsWith('workbench'));
    expect(ours.filter((file) => /\(\?<[=!]/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
  });
});

describe('what the oldest browser lacks', () => {
  it('finds from the end like the genuine one', () => {
    const array: Record<string, unknown> & { findLast?: typeof Array.prototype.findLast } = {};
    completeArrays(array);
    const findLast = Reflect.get(array, 'findLast');
    const findLastIndex = Reflect.get(array, 'findLastIndex');
    const even = (n: number) => n % 2 === 0;
    expect(Reflect.apply(findLast as () => unknown, [1, 2, 4, 5], [even])).toBe(4);
    expect(Reflect.apply(findLast as () => unknown, [1, 5], [even])).toBeUndefined();
    expect(Reflect.apply(findLastIndex as () => unknown, [1, 2, 4, 5], [even])).toBe(2);
    expect(Reflect.apply(findLastIndex as () => unknown, [], [even])).toBe(-1);
  });

  it('leaves what is there alone', () => {
    const own = () => 0;
    const array = { findLast: own };
    completeArrays(array);
    expect(array.findLast).toBe(own);
  });
});

describe('Office that does not answer', () => {
  it('is told of once it has taken too long, and the answer counts when it comes after all', async () => {
    let answer: (host: string) => void = () => undefined;
    let told = 0;
    const ready = officeReady(new Promise<string>((resolve) => (answer = resolve)), () => (told += 1), 20);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told).toBe(1);
    answer('Excel');
    expect(await ready).toBe('Excel');
  });

  it('and one that does is not', async () => {
    let told = 0;
    expect(await officeReady(Promise.resolve('Excel'), () => (told += 1), 20)).toBe('Excel');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told).toBe(0);
  });
});

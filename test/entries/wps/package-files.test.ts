/** What WPS reads of the package before anything of ours runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { JSDOM } from 'jsdom';
import { RIBBON } from '../../../src/entries/wps/ribbon';
import { completeEngine } from '../../../src/entries/wps/older-engines';
import { readXml, type Element } from '../../manifest/xml-tree';

const project = join(__dirname, '..', '..', '..');
const own = join(project, 'src', 'entries', 'wps');
const read = (name: string) => readFileSync(join(own, name), 'utf8');

function below(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}

describe('the ribbon', () => {
  const ribbon = readXml(read('ribbon.xml'));
  const buttons = below(ribbon, 'button');

  it('begins with customUI, as WPS wants it, and calls what the page has', () => {
    expect(read('ribbon.xml')).toMatch(/^<customUI /);
    const calls = [ribbon, ...buttons].flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) => (/^(on|get)/.test(name) ? [value] : [])),
    );
    const page = readFileSync(join(own, 'index.ts'), 'utf8');
    for (const call of new Set(calls)) expect(page).toMatch(new RegExp(`^  ${call}[(:]`, 'm'));
    expect(new Set(calls).size).toBe(4);
  });

  it('has Excel’s buttons in their order, with its words in both languages and its pictures', () => {
    const manifest = readXml(readFileSync(join(project, 'manifest.xml'), 'utf8'));
    const text = (id: string | undefined) => {
      const found = below(manifest, 'String').find(({ attributes }) => attributes['id'] === id);
      return { zh: found?.attributes['DefaultValue'], en: found?.children[0]?.attributes['Value'] };
    };
    const resid = (element: Element | undefined) => element?.attributes['resid'];
    const ofExcel = below(manifest, 'Control').map((control) => {
      const tip = text(resid(below(control, 'Description')[0]));
      return {
        id: control.attributes['id'],
        label: text(resid(below(control, 'Label')[0])),
        tip: `${tip.zh} ${tip.en}`,
      };
    });
    const ofWps = buttons.map(({ attributes: { id = '', supertip } }) => ({
      id,
      label: RIBBON[id]?.label,
      tip: supertip,
    }));
    expect(ofWps).toEqual(ofExcel);
    const pictures = below(manifest, 'Image').map(({ attributes }) => attributes['DefaultValue'] ?? '');
    for (const { image } of Object.values(RIBBON)) {
      expect(pictures.some((address) => address.endsWith(`/${image}`))).toBe(true);
    }
  });
});

describe('a browser that is too old', () => {
  const open = (without: string) => {
    const dom = new JSDOM('<!doctype html><body><div id="root"></div></body>', { runScripts: 'outside-only' });
    dom.window.eval(without);
    dom.window.eval(read('start-guard.js'));
    dom.window.document.dispatchEvent(new dom.window.Event('DOMContentLoaded'));
    return dom.window.document.getElementById('root')?.textContent;
  };

  it('is told so by a script in ES5', () => {
    expect(() => parse(read('start-guard.js'), { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    expect(open('delete String.prototype.replaceAll')).toMatch(
      /^规矩不能在这台电脑的 WPS 里运行.*Ask your administrator/,
    );
    expect(open('')).toBe('');
  });
});

describe('what Chromium 87 lacks', () => {
  it('is there afterwards, and what is there stays', () => {
    const bare = { Array: { prototype: {} }, String: { prototype: {} }, Object: {} };
    completeEngine(bare);
    const at: unknown = Reflect.get(bare.Array.prototype, 'at');
    const hasOwn: unknown = Reflect.get(bare.Object, 'hasOwn');
    if (typeof at !== 'function' || typeof hasOwn !== 'function') throw new Error('nothing came');
    for (const index of [0, 1, -1, -2, 3, -4, 1.9, NaN]) {
      expect(Reflect.apply(at, ['a', 'b', 'c'], [index])).toBe(['a', 'b', 'c'].at(index));
    }
    expect(Reflect.apply(hasOwn, undefined, [{ a: 1 }, 'a'])).toBe(true);
    expect(Reflect.apply(hasOwn, undefined, [{ a: 1 }, 'toString'])).toBe(false);
    const own = () => undefined;
    completeEngine({ Array: { prototype: { at: own } }, String: { prototype: {} }, Object: {} });
    expect(typeof Reflect.get(bare, 'reportError')).toBe('function');
  });
});

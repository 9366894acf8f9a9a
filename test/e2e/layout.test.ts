/**
 * How the pane is laid out: where the parts of each view stand and how wide
 * they are, at 320 and at 450 px, and which controls there are, held against
 * test/e2e/layout/*.json. What
 * depends on the fonts of a machine is left out: only order, left edge and
 * width count, and the height where nothing in the part is text.
 *
 *   UPDATE_LAYOUT=1 npx jest --selectProjects e2e --testPathPatterns e2e/layout
 *
 * writes them anew; look at the difference, and at the pane, before they are committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openInstead, workbenchForEachTest } from './support/open-workbench';
import { openView, paneOfWidth } from './support/pane-frame';

const openWorkbench = workbenchForEachTest();

const FOLDER = join(__dirname, 'layout');
const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const RENEW = process.env['UPDATE_LAYOUT'] === '1';
/** Pixels: a scroll bar, a rounding. */
const TOLERANCE = 2;
const VIEWS = ['findings', 'measures', 'procedure', 'facts', 'record', 'settings'];

interface Part {
  readonly name: string;
  /** Not of controls, which are as wide as their words. */
  readonly left?: number;
  readonly width?: number;
  /** Of drawings: they do not depend on a font. */
  readonly height?: number;
}

type Layout = Readonly<Record<string, readonly Part[]>>;

test.each([320, 450])('at %i px every part stands where it stood', async (width) => {
  const { page, pane } = await openWorkbench({ sample: 'heyuan-breach.xlsx' });
  await pane.getByRole('article').first().waitFor();
  await paneOfWidth(page, width, 2_000);
  const seen: Record<string, readonly Part[]> = {};
  for (const [index, view] of VIEWS.entries()) {
    await openView(pane, index);
    await page.waitForTimeout(200);
    seen[view] = await partsOf(pane);
  }
  const first = await openInstead(page, readFileSync(join(SAMPLES, 'no-known-form.xlsx')), 'no-known-form.xlsx');
  await first.getByRole('heading', { level: 1 }).waitFor();
  await paneOfWidth(page, width, 2_000);
  await page.waitForTimeout(200);
  seen['first run'] = await partsOf(first);
  const file = join(FOLDER, `pane-${width}.json`);
  if (RENEW) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, written(seen));
  }
  if (!existsSync(file)) throw new Error(`there is no ${file}: see the head of this test`);
  expect(differences(JSON.parse(readFileSync(file, 'utf8')) as Layout, seen)).toEqual([]);
});

test('a part that is gone, another that came, one that moved and one that grew are each named', () => {
  const before = { a: [part('x', 12, 300), part('y', 12, 300), part('z', 12, 100)] };
  const after = { a: [part('x', 12, 301), part('z', 20, 100), part('v', 0, 1)] };
  expect(differences(before, after)).toEqual(['a: y is gone', 'a: z: left 12 is 20', 'a: v is new']);
  expect(differences(before, { a: [...before.a].reverse() })).toEqual(['a: another order: z, y, x']);
  expect(differences({ a: [{ ...part('b', 0, 9), height: 12 }] }, { a: [{ ...part('b', 0, 9), height: 40 }] })).toEqual(
    ['a: b: height 12 is 40'],
  );
});

function part(name: string, left: number, width: number): Part {
  return { name, left, width };
}

/**
 * From top to bottom: landmarks, regions, cards and bars; what shares its row with words is as wide as they leave it, and is not.
 * And every control, once under its name; how many there are of something, and the cells of the sample, are no matter of layout.
 */
function partsOf(frame: Frame): Promise<Part[]> {
  return frame.evaluate(() => {
    const parts: { name: string; left: number; width: number; height?: number }[] = [];
    const controls = new Set<string>();
    for (const control of document.querySelectorAll('button, input, select, textarea')) {
      if (control.getBoundingClientRect().width === 0) continue;
      const label = control.getAttribute('aria-label') ?? (control as HTMLInputElement).labels?.[0]?.textContent;
      const name = (label ?? control.textContent ?? '').replace(/\d+/g, '#').trim().slice(0, 24);
      if (!/!/.test(name)) controls.add(`${control.getAttribute('role') ?? control.localName} ${name}`);
    }
    const wanted =
      'main, header, [role="tablist"], [role="tabpanel"], section[aria-label], article, table, svg[role="img"], form, fieldset';
    const counts = new Map<string, number>();
    for (const element of document.querySelectorAll(wanted)) {
      const rect = element.getBoundingClientRect();
      // Of a long view the beginning is enough.
      if (rect.width === 0 || rect.top > 1_900) continue;
      const label = element.getAttribute('aria-label') ?? element.querySelector('h2, h3')?.textContent ?? '';
      const kind = element.getAttribute('role') ?? element.localName;
      const named = ['section', 'article', 'table', 'form'].includes(kind) ? `${kind} ${label}` : kind;
      const count = (counts.get(named) ?? 0) + 1;
      counts.set(named, count);
      parts.push({
        name: count > 1 ? `${named} ${count}` : named,
        left: Math.round(rect.left),
        width: Math.round(rect.width),
        ...(kind === 'img' && { height: Math.round(rect.height) }),
      });
    }
    return [...parts.slice(0, 24), ...[...controls].map((name) => ({ name }))];
  });
}

function differences(before: Layout, after: Layout): string[] {
  return Object.keys({ ...before, ...after }).flatMap((view) =>
    differencesIn(before[view] ?? [], after[view] ?? []).map((words) => `${view}: ${words}`),
  );
}

function differencesIn(before: readonly Part[], after: readonly Part[]): string[] {
  const was = new Map(before.map((one) => [one.name, one]));
  const is = new Map(after.map((one) => [one.name, one]));
  const kept = before.filter(({ name }) => is.has(name)).map(({ name }) => name);
  const order = after.filter(({ name }) => was.has(name)).map(({ name }) => name);
  return [
    ...(kept.join() === order.join() ? [] : [`another order: ${order.join(', ')}`]),
    ...before.flatMap(({ name }) => (is.has(name) ? [] : [`${name} is gone`])),
    ...after.flatMap((one) => {
      const old = was.get(one.name);
      return old ? changesOf(old, one) : [`${one.name} is new`];
    }),
  ];
}

function changesOf(old: Part, now: Part): string[] {
  return (['left', 'width', 'height'] as const).flatMap((side) => {
    const [before, after] = [old[side] ?? 0, now[side] ?? 0];
    return Math.abs(before - after) > TOLERANCE ? [`${now.name}: ${side} ${before} is ${after}`] : [];
  });
}

/** A part a line, so that a difference reads well. */
function written(layout: Layout): string {
  const views = Object.entries(layout).map(
    ([view, parts]) => `  ${JSON.stringify(view)}: [\n${parts.map((one) => `    ${inOneLine(one)}`).join(',\n')}\n  ]`,
  );
  return `{\n${views.join(',\n')}\n}\n`;
}

function inOneLine(one: Part): string {
  return `{ ${Object.entries(one)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
}

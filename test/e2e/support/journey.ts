/** What a person does and sees in the pane, in any browser: by the names things have on the screen. */
import type { EnginePage } from './pages-of-engines';
import type {} from './et-page';

export interface Journey {
  /** Waits until these words stand in the pane. */
  sees(words: string | RegExp): Promise<void>;
  /** A click in the middle of what has this name. */
  clicks(role: 'button' | 'tab', name: string): Promise<void>;
  /** Into the field of this label, in the place of what stands there. */
  fills(label: string, text: string): Promise<void>;
  chooses(label: string, value: string): Promise<void>;
  switches(label: string): Promise<void>;
  presses(key: string): Promise<void>;
  /** Waits until the workbook is so. */
  finds<T>(what: (desk: NonNullable<Window['desk']>) => T, expected: T): Promise<void>;
  /** As the person at the grid does. */
  types(sheet: string, a1: string, text: string): Promise<void>;
  /** A picture of it, where pictures are wanted. */
  isLookedAt(state: string): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** `pictures`: how the names of their files begin. */
export function journeyOn(page: EnginePage, pictures?: string): Journey {
  const until = async (holds: () => Promise<boolean>, otherwise: () => Promise<string>) => {
    for (const end = performance.now() + PATIENCE_MS; ;) {
      if (await holds()) return;
      if (page.complaints.length > 0) throw new Error(page.complaints.join('\n'));
      if (performance.now() > end) throw new Error(await otherwise());
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const run = <Given, Result>(what: (given: Given) => Result, given: Given) =>
    page.ask(`(${what.toString()})(${JSON.stringify(given)})`) as Promise<Result>;
  const text = () => run(() => document.body.innerText, {});
  const placeOf = (selector: string, name: string) => run(placeOnScreen, { selector, name });
  const clickOn = async (selector: string, name: string) => {
    let place: Place | undefined;
    await until(
      async () => (place = await placeOf(selector, name)) !== undefined,
      async () => `nothing named ${name} can be clicked: ${await text()}`,
    );
    if (place) await page.click(place.x, place.y);
  };
  return {
    sees: (words) =>
      until(
        async () => (typeof words === 'string' ? (await text()).includes(words) : words.test(await text())),
        async () => `${String(words)} is not to be seen: ${await text()}`,
      ),
    clicks: (role, name) => clickOn(role === 'tab' ? '[role="tab"]' : 'button', name),
    async fills(label, entry) {
      // What comes late above it may take the click.
      const click = async () => {
        await clickOn('input', label);
        return run(selectAllOf, label);
      };
      await until(click, async () => `the field ${label} does not take the focus: ${await text()}`);
      await page.type(entry);
    },
    chooses: async (label, value) => {
      const done = () => run(chooseThere, { label, value });
      await until(done, async () => `${label} offers no ${value}: ${await text()}`);
    },
    switches: (label) => clickOn('input', label),
    presses: (key) => page.press(key),
    async finds(what, expected) {
      const found = () => page.ask(`(${what.toString()})(window.desk)`);
      await until(
        async () => JSON.stringify(await found()) === JSON.stringify(expected),
        async () =>
          `${what.toString()} is ${JSON.stringify(await found())}, not ${JSON.stringify(expected)}: ${await text()}`,
      );
    },
    types: (sheet, a1, entry) => run(([s, a, t]) => window.desk?.type(s, a, t), [sheet, a1, entry] as const),
    async isLookedAt(state) {
      if (pictures !== undefined) await page.picture(`${pictures}-${state}.png`);
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Within the page: the middle of what has this name, brought into view; undefined where it is not there, or something covers it. */
function placeOnScreen({ selector, name }: { readonly selector: string; readonly name: string }): Place | undefined {
  const nameOf = (element: Element) => {
    const labelled = element.getAttribute('aria-label');
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent) : [];
    return (labelled ?? [...labels, element.textContent].join(' ')).replace(/\s+/g, ' ').trim();
  };
  const found = [...document.querySelectorAll(selector)].find(
    (element) => nameOf(element).startsWith(name) && element.getClientRects().length > 0,
  );
  if (!found) return undefined;
  found.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = found.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const there = document.elementFromPoint(x, y);
  return there && (found.contains(there) || there.contains(found)) ? { x, y } : undefined;
}

/** Within the page: whether the field of this label has the focus; what stands in it is then replaced by what is typed. */
function selectAllOf(label: string): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return false;
  const names = [field.getAttribute('aria-label'), ...[...(field.labels ?? [])].map((one) => one.textContent)];
  if (!names.some((name) => name?.trim().startsWith(label))) return false;
  field.select();
  return true;
}

/** Within the page: as the system's own list does, which no driver can open. */
function chooseThere({ label, value }: { readonly label: string; readonly value: string }): boolean {
  const select = [...document.querySelectorAll('select')].find((one) =>
    (one.getAttribute('aria-label') ?? [...one.labels].map(({ textContent }) => textContent).join(' ')).includes(label),
  );
  if (!select || ![...select.options].some((option) => option.value === value)) return false;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Does in a pane what a state says is done in it, each gesture as soon as there is something to do it to. */
import type { Language } from '../../../src/base/bilingual';
import type { Gesture, Opened } from './gallery-state';

const PATIENCE_MS = 8_000;
const LOOK_AGAIN_MS = 8;

export async function played(
  gestures: readonly Gesture[],
  language: Language,
  happens: Opened['happens'] = () => undefined,
): Promise<void> {
  for (const gesture of gestures) {
    if (gesture === 'happens') await happens();
    else if ('press' in gesture) (await found(gesture.press)).click();
    else if ('pressWords' in gesture) (await saying(gesture.pressWords[language])).click();
    else if ('key' in gesture) press(gesture.key);
    else if ('type' in gesture) type(await found(gesture.into), gesture.type);
    else if ('option' in gesture) choose(await found(gesture.of), gesture.option);
    else await hand(gesture.hand);
    await later();
  }
}

/** Until nothing is on its way any more; where something is for good, a moment. */
export async function untilStill(staysBusy: boolean): Promise<void> {
  let still = 0;
  await there('everything that is on its way', () => {
    still = staysBusy || !document.querySelector('[aria-busy="true"]') ? still + 1 : 0;
    return still > 2 ? document.body : undefined;
  });
}

const found = (selector: string) => there(selector, () => document.querySelector<HTMLElement>(selector) ?? undefined);

function saying(words: string): Promise<HTMLElement> {
  const begins = (text: string | null) => (text ?? '').trim().startsWith(words);
  return there(words, () =>
    [...document.querySelectorAll<HTMLElement>('button')].find(
      (button) => begins(button.textContent) || begins(button.getAttribute('aria-label')),
    ),
  );
}

function press(key: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** As React hears it. */
function type(field: HTMLElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(field: HTMLElement, option: number): void {
  if (!(field instanceof HTMLSelectElement)) throw new Error('there is no choice');
  field.selectedIndex = option;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function hand(name: string): Promise<void> {
  const field = await found('input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File(['x'], name));
  if (field instanceof HTMLInputElement) field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function there(what: string, look: () => HTMLElement | undefined): Promise<HTMLElement> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    const one = look();
    if (one) return one;
    await later();
  }
  throw new Error(`waited in vain for ${what}`);
}

const later = () => new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));

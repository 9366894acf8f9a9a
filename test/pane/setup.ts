import { configure, fireEvent } from '@testing-library/react';
import { fetchWords } from '../../src/pane/shared/language';

/** What a browser has and jsdom has not, as far as the pane asks for it. */
export async function likeABrowser(): Promise<void> {
  await fetchWords('en');
  // What the style sheets make of an element is asked of a browser, in the end-to-end tests; jsdom takes seconds for it.
  configure({ defaultHidden: true });
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style;
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(globalThis, 'ResizeObserver', { value: Observer, configurable: true });
  Object.defineProperty(globalThis, 'matchMedia', {
    configurable: true,
    value: (media: string) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollTo = () => undefined;
}

/** As a press on its line does, where it is folded. */
export function unfold(card: Element): void {
  const toggle = card.querySelector('h3 button[aria-expanded="false"]');
  if (toggle) fireEvent.click(toggle);
}

/**
 * The Tab key within the pane. office.js on the web moves the focus itself,
 * along the controls of the page; from what is no control, a card's title or
 * where the user has clicked into its text, it finds no way on and hands the
 * focus to the grid. There the browser knows where to go, so it is left to it.
 */

/** What office.js takes for a stop of the Tab key, as far as the pane has any. */
const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

export function keepTabKey(page: Document): void {
  // office.js listens at the window, which comes after the document.
  page.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Tab' && target instanceof Element && !isStop(target)) event.stopPropagation();
  });
}

function isStop(element: Element): boolean {
  return element.matches(STOPS) && element.getAttribute('tabindex') !== '-1';
}

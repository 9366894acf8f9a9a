/** Puts the focus on a part of the pane: on its title or first control, else on itself. */

const TAKES_FOCUS = 'h3[tabindex], button, a[href], input, select, textarea';

export function takesFocus(part: Element): boolean {
  return part.matches(TAKES_FOCUS) || part.querySelector(TAKES_FOCUS) !== null;
}

export function focusOn(part: Element): void {
  const inside = part.matches(TAKES_FOCUS) ? part : part.querySelector(TAKES_FOCUS);
  const target = inside ?? part;
  if (!(target instanceof HTMLElement)) return;
  if (!inside) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
}

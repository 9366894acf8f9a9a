/**
 * Keeps the focus from falling out of a part of the pane: a card that a new
 * review moves to another group, a row that is filled in and gone, a button
 * that gives way to what it asked for. The focus goes to the same card, else
 * to what now stands in its place; it is never taken from elsewhere.
 */
import { useEffect, type RefObject } from 'react';
import { CARD_OF } from './findings/finding-steps';
import { focusOn, takesFocus } from './shared/focus-on';

/** The places an element stands in, from the innermost outwards. */
interface Standing {
  readonly card: string | null;
  readonly places: readonly { readonly within: Element; readonly at: number }[];
}

export function useHeldFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = part.current;
    if (!box) return undefined;
    let standing: Standing | undefined;
    const came = ({ target }: FocusEvent) => {
      standing = target instanceof Element ? standingOf(target, box) : undefined;
    };
    const left = ({ target }: FocusEvent) => {
      // What was taken away leaves too; what is still there a moment later was left by the user.
      const before = standing;
      queueMicrotask(() => {
        // Where a script moved it, it has come to its next place by now.
        if (standing !== before || !(target instanceof Element)) return;
        if (target.isConnected && target !== document.activeElement) standing = undefined;
      });
    };
    const lost = () => standing !== undefined && document.hasFocus() && document.activeElement === document.body;
    let frame = 0;
    const changes = new MutationObserver(() => {
      if (!lost()) return;
      cancelAnimationFrame(frame);
      // What takes the focus of its own accord, as a card jumped to, has done so by then.
      frame = requestAnimationFrame(() => {
        // What is still on its way changes the part once more when it is there.
        if (standing && lost() && !box.querySelector('[aria-busy="true"]')) putBack(standing, box);
      });
    });
    changes.observe(box, { childList: true, subtree: true });
    box.addEventListener('focusin', came);
    box.addEventListener('focusout', left);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      box.removeEventListener('focusin', came);
      box.removeEventListener('focusout', left);
    };
  }, [part]);
}

function standingOf(element: Element, box: Element): Standing {
  const places: { within: Element; at: number }[] = [];
  for (let one = element; one !== box;) {
    const within = one.parentElement;
    if (!within) break;
    places.push({ within, at: [...within.children].indexOf(one) });
    one = within;
  }
  return { card: element.closest(`[${CARD_OF}]`)?.getAttribute(CARD_OF) ?? null, places };
}

/**
 * What stands right where it stood, else the card it was in wherever that is
 * now, else what stands in the card's place; where that holds nothing to
 * press, as the place of a question that has been answered, the first finding.
 */
function putBack({ card, places: [innermost, ...around] }: Standing, box: Element): void {
  const panel = box.querySelector('[role="tabpanel"]');
  const inPlace = ({ within, at }: Standing['places'][number]) =>
    // In place of all there was stands another pane.
    box.contains(within) && within !== box
      ? (within.children[at] ?? (panel && !panel.contains(within) ? undefined : within.lastElementChild))
      : undefined;
  const cards = [...box.querySelectorAll(`[${CARD_OF}]`)];
  const now =
    (innermost && inPlace(innermost)) ??
    (card === null ? undefined : cards.find((one) => one.getAttribute(CARD_OF) === card)) ??
    around.map(inPlace).find((one) => one);
  const fits = now && (!panel || panel.contains(now) || takesFocus(now));
  focusOn((fits ? now : undefined) ?? cards[0] ?? panel ?? box);
}

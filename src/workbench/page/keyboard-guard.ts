/**
 * Who has the keyboard. Excel leaves it with the pane when an add-in selects
 * cells or brings up a sheet; the grid's cell editor takes it a moment later,
 * on a busy machine a long moment. So while a frame of the page has it, nothing
 * of the page takes it but by a press of the pointer, or when it is given back.
 */
export interface KeyboardGuard {
  /** What is run here takes the keyboard, also from a frame. */
  readonly taking: (run: () => void) => void;
}

export function keyboardGuard(page: Window & typeof globalThis): KeyboardGuard {
  let mayTake = false;
  const proto = page.HTMLElement.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- called with its element below
  const { focus } = proto;
  proto.focus = function (this: HTMLElement, options?: FocusOptions): void {
    const { activeElement } = page.document;
    if (mayTake || !(activeElement instanceof page.HTMLIFrameElement) || activeElement === this) {
      focus.call(this, options);
    }
  };
  page.addEventListener('pointerdown', () => (mayTake = true), { capture: true });
  // The keyboard has gone to a frame.
  page.addEventListener('blur', () => (mayTake = false));
  return {
    taking(run) {
      mayTake = true;
      run();
    },
  };
}

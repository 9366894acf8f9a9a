/** The bar between grid and pane: dragged, or moved with the arrow keys. */
const NARROWEST = 280;
const WIDEST = 640;
const STEP = 20;

export function makeDivider(divider: HTMLElement, pane: HTMLElement): void {
  const resize = (width: number): void => {
    const fitting = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.width = `${fitting}px`;
    divider.setAttribute('aria-valuenow', String(fitting));
  };
  divider.setAttribute('aria-valuemin', String(NARROWEST));
  divider.setAttribute('aria-valuemax', String(WIDEST));
  divider.setAttribute('aria-valuenow', String(pane.offsetWidth));
  divider.addEventListener('pointerdown', (down) => {
    divider.setPointerCapture(down.pointerId);
    // The frame would swallow the pointer's way.
    pane.style.pointerEvents = 'none';
  });
  divider.addEventListener('pointermove', (move) => {
    if (divider.hasPointerCapture(move.pointerId)) resize(pane.getBoundingClientRect().right - move.clientX);
  });
  divider.addEventListener('lostpointercapture', () => {
    pane.style.pointerEvents = '';
  });
  divider.addEventListener('keydown', (key) => {
    if (key.key === 'ArrowLeft') resize(pane.offsetWidth + STEP);
    if (key.key === 'ArrowRight') resize(pane.offsetWidth - STEP);
  });
}

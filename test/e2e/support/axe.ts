/** What axe has against a frame: WCAG 2.0 to 2.2, levels A and AA. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(join(__dirname, '..', '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What may differ between two looks of the same page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** What may differ between two widths of it, as words of another language make their lines longer. */
const SIZES = ['target-size', 'scrollable-region-focusable'];

const RUNS = {
  all: { runOnly: ALL },
  'of structure and size': { runOnly: ALL, rules: Object.fromEntries(COLOURS.map((id) => [id, { enabled: false }])) },
  'of size and colour': { runOnly: { type: 'rule', values: [...SIZES, ...COLOURS] } },
  'of colour': { runOnly: { type: 'rule', values: COLOURS } },
};

/** Without what would say where each thing looked at stands; nothing of the pane is a frame, a sound or a sheet of styles to be fetched. */
const UNNAMED = { selectors: false, iframes: false, preload: false };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * One line for each rule that is broken, with the first place; empty where all is well.
 *
 * @param rules all of them, or those that a page may break that has been looked at in another look, width or language
 */
export async function axeViolations(frame: Frame, rules: keyof typeof RUNS = 'all'): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy on scripts does not concern.
  const there = await frame.evaluate<boolean>(`typeof axe !== 'undefined'`);
  if (!there) {
    await frame.evaluate(AXE);
    // What is skipped while it is out of sight has no true size yet, and axe scrolls nothing into view; what fades has no true colour.
    // The foot stays in sight over what can be scrolled from under it, which axe takes for hidden.
    await frame.addStyleTag({
      content:
        '* { content-visibility: visible !important; transition: none !important; animation: none !important; } footer { position: static !important; }',
    });
  }
  // Where a fault is takes as long to name as to find: it is asked only where there is one.
  const found = await frame.evaluate<Violation[]>(asked({ ...RUNS[rules], ...UNNAMED }));
  const violations = found.length === 0 ? [] : await frame.evaluate<Violation[]>(asked(RUNS[rules]));
  return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.target.join(' ')} ${first?.failureSummary ?? ''}`);
}

function asked(options: object): string {
  return `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) => violations)`;
}

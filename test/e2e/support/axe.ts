/** What axe has against a frame: WCAG 2.0 to 2.2, levels A and AA. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(join(__dirname, '..', '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What may differ between two looks of the same page. */
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * One line for each rule that is broken, with the first place; empty where all is well.
 *
 * @param rules all of them, or those that another look of a page already looked at may break
 */
export async function axeViolations(frame: Frame, rules: 'all' | 'of colour' = 'all'): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy on scripts does not concern.
  const there = await frame.evaluate<boolean>(`typeof axe !== 'undefined'`);
  if (!there) {
    await frame.evaluate(AXE);
    // What is skipped while it is out of sight has no true size yet, and axe scrolls nothing into view; what fades has no true colour.
    await frame.addStyleTag({
      content: '* { content-visibility: visible !important; transition: none !important; animation: none !important; }',
    });
  }
  const only = rules === 'all' ? ALL : OF_COLOUR;
  const violations = await frame.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(only)} }).then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes: [first] }) => `${id}: ${first?.target.join(' ')} ${first?.failureSummary ?? ''}`);
}

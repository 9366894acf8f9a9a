/** Rows of the findings by the title of their rule, whatever a row says is wrong. */
import { screen } from '@testing-library/react';

/** In the order they stand in. A row that says what is wrong says its rule's title behind it, unseen. */
export function ruleTitles(): string[] {
  return screen.getAllByRole('heading', { level: 3 }).map(titleOf);
}

export function ruleHeading(title: string): HTMLElement {
  const heading = screen.getAllByRole('heading', { level: 3 }).find((one) => titleOf(one) === title);
  if (!heading) throw new Error(`no row of ${title} among ${ruleTitles().join(', ')}`);
  return heading;
}

export function focusedTitle(): string | undefined {
  return document.activeElement ? titleOf(document.activeElement) : undefined;
}

/** Of a row's heading, or of the button in it. */
export function titleOf(element: Element): string {
  const button = element.closest('button') ?? element.querySelector('button');
  return button?.querySelector(':scope > span')?.textContent ?? element.textContent;
}

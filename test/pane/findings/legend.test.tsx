/** One mapping of colour, mark and word: in the list, in the cells, in the legend and on the help page. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_GROUPS, WEIGHTY_GROUPS } from '../../../src/review/finding-groups';
import { SEVERITIES } from '../../../src/review/flags-of';
import { FLAG_LOOKS } from '../../../src/workbook/flag-look';
import { Legend } from '../../../src/pane/findings/legend';
import { LEGEND_WORDS } from '../../../src/pane/messages/legend-words';
import { LOOKS } from '../../../src/pane/shared/look';

const HELP = readFileSync(join(__dirname, '../../../src/entries/help.html'), 'utf8').replace(/\s+/g, ' ');

test('the legend names each group with what it means, and draws the flag of each that has one', () => {
  const { container } = render(<Legend />);
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toHaveLength(6);
  expect(rows[2]).toContain(`口径不一 ${LEGEND_WORDS.zh.means.interpretationsDiffer}`);
  const flags = [...container.querySelectorAll('[data-flag]')].map((flag) => flag.getAttribute('data-flag'));
  expect(flags).toEqual(['Continuous', 'Dash', 'DashDot', 'Dot']);
});

test.each(['zh', 'en'] as const)('the help page says the same words in %s', (language) => {
  const words = LEGEND_WORDS[language];
  const named = FINDING_GROUPS.filter(({ id }) => id in words.means).map(({ title }) => title[language]);
  expect(named).toHaveLength(6);
  for (const word of [...named, ...Object.values(words.means)]) expect(HELP).toContain(word);
  expect(HELP).toContain(`id="words-${language}"`);
});

test.each([
  ['light', webLightTheme],
  ['dark', webDarkTheme],
])('a group has one hue in the %s pane and in the cells', (_, theme) => {
  for (const group of WEIGHTY_GROUPS) {
    const severity = SEVERITIES[group];
    const inPane = hueOf(colourIn(theme, LOOKS[group].color));
    const inCell = severity === undefined ? NaN : hueOf(FLAG_LOOKS[severity].line);
    const apart = Math.abs(((inPane - inCell + 540) % 360) - 180);
    expect([group, apart < 30]).toEqual([group, true]);
  }
});

function colourIn(theme: Theme, token: string): string {
  const name = /^var\(--(\w+)\)$/.exec(token)?.[1];
  const [, colour] = Object.entries(theme).find(([key]) => key === name) ?? [];
  return String(colour);
}

/** Degrees on the wheel of colours. */
function hueOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (!(span > 0)) return NaN;
  const sector = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return (sector * 60 + 360) % 360;
}

/** @jest-environment jsdom */
import { showBeliefs } from '../../../src/workbench/page/beliefs-panel';
import { parseWpsBeliefs, wpsBeliefs } from '../../../src/workbench/page/wps-beliefs';
import { ET_BELIEF_NAMES, ET_BELIEFS, etBeliefs } from '../../../src/workbench/wps/beliefs';

test('where the workbench is a WPS its list is of WPS, with what the address changes, and what that does not know is told', () => {
  const { beliefs, misunderstood } = parseWpsBeliefs('cf-limit:none,events:sometimes,nothing');
  expect(beliefs).toEqual(etBeliefs({ 'cf-limit': 'none' }));
  expect(misunderstood).toEqual(['events:sometimes', 'nothing']);

  const [toggle, panel] = [document.createElement('button'), document.createElement('section')];
  showBeliefs(wpsBeliefs(beliefs), toggle, panel);
  const rows = [...panel.querySelectorAll('tbody tr')];
  expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual(ET_BELIEF_NAMES);
  expect(rows.filter((row) => row.classList.contains('changed')).map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^cf-limit.*none（不限）.*three（三条/),
  ]);
  const assumed = ET_BELIEF_NAMES.filter((name) => ET_BELIEFS[name].evidence === 'assumed').length;
  expect(toggle.textContent).toBe(`设想 ${ET_BELIEF_NAMES.length} · 推测 ${assumed}`);
  expect(panel.querySelector('p')?.textContent).toContain(`仅为推测 ${assumed}`);
  expect(panel.textContent).not.toMatch(/Excel/);
});

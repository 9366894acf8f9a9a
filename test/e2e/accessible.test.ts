/**
 * Every view and state of the pane, each brought about as it comes about in
 * use and put into both languages there: nothing to scroll sideways, at 320 px and at twice
 * the size, light, dark, and with a dark and a light contrast theme; and clean
 * to axe. A check is made once of all that can make it come out otherwise. No
 * language changes a colour, and no width does but where longer lines come to
 * lie on another ground; what is not shown where it is narrow is the same in
 * both languages, but names and sizes are not. So each place is put before axe
 * whole, light, in both widths in Chinese; in English without colours at 320 px,
 * and for sizes and colours at twice the size; in every other look for colours
 * in Chinese at 320 px, and in one of them, each in its turn, in English at
 * twice the size. Contrast draws borders that are not there otherwise: in it
 * the longest words are measured at twice the size too.
 *
 *   EVERY_LOOK=1 npx jest --selectProjects e2e --testPathPatterns e2e/accessible
 *
 * puts every look in every width and language before it.
 */
import { manyChangeSlips } from '../../assets/samples/many-change-slips';
import { workbenchForEachTest } from './support/open-workbench';
import { factsOnly, stageFor, WITH_LISTS } from './support/stage';

const openWorkbench = workbenchForEachTest();

jest.setTimeout(300_000);

test('every view, with all there is to unfold unfolded', async () => {
  const stage = await stageFor(openWorkbench, { sample: 'heyuan-breach.xlsx' });
  await stage.pane().getByRole('article').first().waitFor();
  await stage.lookAtEveryView('with findings');
  expect(stage.found).toEqual([]);
});

test('every view of very many change slips, and of a project without any', async () => {
  const stage = await stageFor(openWorkbench, { file: { name: 'many.xlsx', bytes: manyChangeSlips(22) } });
  await stage.pane().locator('[aria-posinset]').first().waitFor();
  await stage.lookAtEveryView('too much', WITH_LISTS);
  await stage.instead(factsOnly([['适用办法', '河源']]), (pane) => pane.getByRole('tablist').waitFor());
  await stage.lookAtEveryView('nothing there', WITH_LISTS);
  expect(stage.found).toEqual([]);
});

/** The probe from its button on the ribbon to the recording, in the workbench, under three sets of beliefs. */
import type { Frame, Page } from 'playwright-core';
import { QUESTIONS } from '../../src/probe/all-questions';
import { probeRecordingSchema, settledBy, type ProbeRecording } from '../../src/probe/recording';
import { BELIEF_NAMES, beliefsFrom } from '../../src/workbench/excel/beliefs';
import { NOT_BY_ITSELF, SET_NAMES, SETS } from '../probe/sets-of-beliefs';
import { axeViolations } from './support/axe';
import { gridOf } from './support/grid';
import { workbenchForEachTest } from './support/open-workbench';

const openWorkbench = workbenchForEachTest();
/** What the workbench does not have, and the probe asks for; and the grid's validator, which comes late to a sheet that is gone. */
const provokes = /is not implemented by the workbench|a batch met a gap of the workbench|validatorRanges/;

async function openProbe(page: Page): Promise<Frame> {
  await page.locator('#Guiju\\.Probe').click();
  const element = await page.waitForSelector('iframe[src*="probe.html"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the probe has no document.');
  await frame.getByRole('button', { name: '开始' }).waitFor();
  return frame;
}

async function recordingOf(frame: Frame): Promise<ProbeRecording> {
  return probeRecordingSchema.parse(JSON.parse(await frame.locator('#recording').inputValue()));
}

test.each(SET_NAMES)('the probe finds out what the Excel called “%s” does', async (set) => {
  const excel = Object.entries(SETS[set]).map((belief) => belief.join(':'));
  const { page } = await openWorkbench({ sample: 'no-known-form.xlsx', excel: excel.join(','), probe: true, provokes });
  const sheets = await page.evaluate(() => window.workbench?.sheetNames());
  const frame = await openProbe(page);
  if (set === 'evidence') expect(await axeViolations(frame)).toEqual([]);

  await frame.locator('#rows').fill('200');
  await frame.getByRole('button', { name: '开始' }).click();
  const skipAll = frame.getByRole('button', { name: '跳过其余' });
  await skipAll.waitFor({ timeout: 120_000 });
  await skipAll.click();
  await frame.locator('#recording').waitFor();
  const led = QUESTIONS.filter(({ isLed }) => isLed).map(({ name }) => name);
  const skipped = await frame
    .locator('li[data-state="skipped"]')
    .evaluateAll((items) =>
      items.map((item) => [item.getAttribute('data-question'), item.querySelector('small')?.textContent]),
    );
  expect(skipped).toEqual(led.map((name) => [name, ' – 已跳过 skipped']));

  const recording = await recordingOf(frame);
  expect(await page.evaluate(() => window.workbench?.sheetNames())).toEqual(sheets);
  expect([recording.madeBy, recording.platform, recording.leftBehind]).toEqual(['simulation', 'OfficeOnline', []]);
  expect(recording.libraries).toContain('excel-web-16.00.js');
  expect(recording.steps.filter(({ failure }) => failure)).toEqual([]);
  const settled = settledBy(recording);
  const { beliefs: truth } = beliefsFrom(SETS[set]);
  for (const name of BELIEF_NAMES.filter((each) => !NOT_BY_ITSELF.includes(each))) {
    expect([name, settled[name]]).toEqual([name, truth[name]]);
  }
});

test('a person is led: types 1, comes back, presses Ctrl+Z, and the probe sees whether it went back', async () => {
  const { page } = await openWorkbench({ sample: 'no-known-form.xlsx', probe: true, provokes });
  const frame = await openProbe(page);
  const grid = gridOf(page);
  await frame.locator('#rows').fill('100');
  await frame.getByRole('button', { name: '开始' }).click();
  const task = frame.locator('.task');
  await task.getByText('右击 B 列').waitFor({ timeout: 120_000 });
  await task.getByRole('button', { name: '跳过 Skip', exact: true }).click();
  await task.getByText('A1 输入 1').waitFor();
  await grid.show('规矩探查');
  await grid.type('A1', '1');
  await task.getByRole('button', { name: '完成' }).click();
  await task.getByText('按一次 Ctrl+Z').waitFor();
  await grid.click('C5');
  await grid.press('Control+z');
  await task.getByRole('button', { name: '完成' }).click();
  await task.getByText('A1 输入 1').waitFor();
  await frame.getByRole('button', { name: '跳过其余' }).click();
  await frame.locator('#recording').waitFor();
  await frame.getByText('先看一遍再交').waitFor();
  const { steps } = await recordingOf(frame);
  const undo = steps.find(({ question }) => question === 'undo');
  expect(undo?.answer).toMatchObject({ 'plain load': 'went back', 'merged areas': 'skipped' });
});

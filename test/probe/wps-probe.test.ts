/** The probe of WPS: what it settles of a simulated one is what that one does; what real ones answered is read again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { HOST_CONTRACT } from '../../src/probe/contract/host-contract';
import type { EtApplication } from '../../src/hosts/wps/et-objects';
import { settledByWps, WPS_QUESTIONS, wpsRecordingSchema, type WpsRecording } from '../../src/probe/wps/recording';
import { runWpsProbe } from '../../src/probe/wps/run-wps-probe';
import { ET_BELIEFS, ET_BELIEF_NAMES, etBeliefs, type EtBeliefs } from '../../src/workbench/wps/beliefs';
import { createEtApplication } from '../../src/workbench/wps/create-et-application';
import { workbookOf } from '../hosts/workbook-of';
import { MemoryModel } from '../hosts/office/memory-model';

const SURROUNDINGS = { madeBy: 'simulation', engine: 'jest', page: 'file:' } as const;
const RECORDINGS = join(__dirname, '..', 'hosts', 'wps', 'recordings');

/** What every belief that the probe settles is, the other way about. */
const OTHERWISE: Partial<EtBeliefs> = {
  'empty-value': 'undefined',
  'value-shape': 'flat',
  'error-value': 'name',
  'default-format': 'chinese',
  'event-arguments': 'range-first',
  'undo-steps': 'offered',
  'cf-new-rule': 'last',
  'cf-new-stop': 'false',
  'cf-formula': 'bare',
  'cf-limit': 'none',
  'xml-parts': 'kept',
};

async function asked(otherwise: Partial<EtBeliefs>): Promise<{ recording: WpsRecording; sheets: readonly string[] }> {
  const file = new MemoryWorkbook(workbookOf({ 作者的表: [['别动', 1]] }));
  const model = new MemoryModel(file, true);
  const wps = createEtApplication(model, otherwise, {
    beginWrite: () => model.beginBatch(),
    endWrite: () => model.endBatch(),
  });
  let told = file.workbook;
  file.watch(() => {
    const changed = told.sheets.find(
      ({ id }) => !file.workbook.sheets.some((one) => one.id === id && told.sheets.includes(one)),
    );
    told = file.workbook;
    if (changed)
      wps.tell([
        {
          kind: 'cells-changed',
          sheet: changed.id,
          areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
          change: 'RangeEdited',
          byAddIn: true,
        },
      ]);
  });
  const recording = await runWpsProbe(wps.application as EtApplication, WPS_QUESTIONS, SURROUNDINGS);
  return { recording, sheets: file.workbook.sheets.map(({ name }) => name) };
}

test.each<[string, Partial<EtBeliefs>]>([
  ['as the evidence has it', {}],
  ['otherwise in all it can tell', OTHERWISE],
])('asked of one that is %s it finds out what that one does, and leaves nothing behind', async (_, otherwise) => {
  const { recording, sheets } = await asked(otherwise);
  expect(recording.items.filter(({ failure }) => failure !== undefined)).toEqual([]);
  const truth = etBeliefs(otherwise);
  const settled = settledByWps(recording);
  expect(settled).toEqual(Object.fromEntries(Object.keys(settled).map((name) => [name, Reflect.get(truth, name)])));
  expect(Object.keys(settled)).toEqual(expect.arrayContaining(Object.keys(OTHERWISE)));
  expect(sheets).toEqual(['作者的表']);
  expect(recording.leftBehind).toEqual([]);
  expect(wpsRecordingSchema.parse(JSON.parse(JSON.stringify(recording)))).toEqual(recording);
  const answer = (name: string) => recording.items.find(({ question }) => question === name)?.answer;
  expect(answer('port-flags')).toMatchObject({ of: { once: 'all', standing: 1, twice: 'all', stillOne: 1, left: 0 } });
  expect(answer('port-reveals')).toMatchObject({ of: { same: true } });
  expect(answer('port-remembers')).toMatchObject({ of: { kept: true, gone: true } });
});

test('what was answered before, by a simulated one or by real ones, is read, and each belief it settles is one there is', () => {
  const files = readdirSync(RECORDINGS);
  expect(files).toContain('simulated-evidence.json');
  for (const file of files) {
    const recording = wpsRecordingSchema.parse(JSON.parse(readFileSync(join(RECORDINGS, file), 'utf8')));
    for (const [name, value] of Object.entries(settledByWps(recording))) {
      const belief = ET_BELIEF_NAMES.find((one) => one === name);
      expect({ file, name, known: belief !== undefined && value in ET_BELIEFS[belief].values }).toEqual({
        file,
        name,
        known: true,
      });
    }
    expect(() => etBeliefs(settledByWps(recording))).not.toThrow();
    const promises = Object.entries(HOST_CONTRACT).flatMap(([about, items]) =>
      items.map(({ name }) => `${about}: ${name}`),
    );
    const held = (recording.contract ?? []).map(({ about, promise }) => `${about}: ${promise}`);
    expect(held.filter((each) => !promises.includes(each))).toEqual([]);
  }
});

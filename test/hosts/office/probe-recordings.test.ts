/**
 * Recordings that the probe brought home. What one says sets the beliefs of
 * the simulated Excel, which then has to answer as the recorded one did; and
 * the probe itself, asking again, gets from the recording the answers it got.
 * How to make one stands in src/hosts/office/README.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTIONS } from '../../../src/probe/all-questions';
import { probeRecordingSchema, settledBy, type ProbeRecording, type ProbeStep } from '../../../src/probe/recording';
import { openProbe } from '../../../src/probe/run-probe';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { beliefsFrom } from '../../../src/workbench/excel/beliefs';
import { ALONE, askSimulation, NOBODY } from '../../probe/asked-of-simulation';
import { SET_NAMES, SETS } from '../../probe/sets-of-beliefs';
import { rangeOn } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, openOffice } from './excel-in-jsdom';

const FOLDER = join(__dirname, 'recordings');
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const NAMES = readdirSync(FOLDER).filter((name) =>
  /"format": ?"guiju-excel-probe-/.test(readFileSync(join(FOLDER, name), 'utf8')),
);

const NO_ANSWER = JSON.stringify({
  Results: [],
  Error: { Code: 'NotRecorded', Message: 'not recorded', Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});

/** Steps that need nobody, and whose texts were kept whole. */
function playable({ steps, exchanges }: ProbeRecording): ProbeStep[] {
  const alone = QUESTIONS.filter(({ isLed }) => !isLed).map(({ name }) => name);
  return steps.filter(
    ({ question, exchanges: [from, to] }) =>
      alone.includes(question) && exchanges.slice(from, to).every(({ cut }) => cut === undefined),
  );
}

/** Asks each again of the recording alone; each batch is answered as it was in that step. */
async function askedAgain(recording: ProbeRecording): Promise<readonly ProbeStep[]> {
  let left = [...recording.exchanges];
  const office = await openOffice({
    excelApi: recording.excelApi,
    answer: (request) => {
      const at = left.findIndex((each) => each.request === request && each.response !== undefined);
      const [found] = at < 0 ? [] : left.splice(at, 1);
      return Promise.resolve(found?.response ?? NO_ANSWER);
    },
    onFailure: (error) => {
      throw error;
    },
  });
  try {
    const probe = openProbe({ libraries: [], browser: { userAgent: '', brands: [] } });
    const again: ProbeStep[] = [];
    for (const { question: name, exchanges } of playable(recording)) {
      left = recording.exchanges.slice(...exchanges);
      const question = QUESTIONS.find((each) => each.name === name);
      if (question) again.push(await probe.ask(question, NOBODY));
    }
    return again;
  } finally {
    office.close();
  }
}

const outcomeOf = ({ question, answer, failure }: ProbeStep) => ({ question, answer, failure });

if (process.env['RECORD_WORKBENCH'] === '1') {
  test.each(SET_NAMES)('the recording of the simulated Excel that is %s is written anew', async (set) => {
    const quick = ALONE.filter(({ name }) => name !== 'reading-time');
    const { recording } = await askSimulation(SETS[set], quick);
    writeFileSync(join(FOLDER, `simulated-${set}.json`), `${JSON.stringify(recording)}\n`);
  });
}

test('there are recordings of the probe, of the simulation at least', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(3);
});

describe.each(NAMES)('the recording %s', (name) => {
  const recording = probeRecordingSchema.parse(read(name));
  const { beliefs, misunderstood } = beliefsFrom(settledBy(recording));

  it('says who made it: a name that begins with “simulated” and nothing else is of the simulation', () => {
    expect([name, recording.madeBy]).toEqual([name, name.startsWith('simulated-') ? 'simulation' : 'excel']);
  });

  it('settles beliefs that there are, by values they may have', () => {
    expect(misunderstood).toEqual([]);
    expect(Object.keys(settledBy(recording)).length).toBeGreaterThan(0);
  });

  it('is played back: asked again, it answers as it did', async () => {
    const steps = playable(recording);
    expect(steps.length).toBeGreaterThan(0);
    expect((await askedAgain(recording)).map(outcomeOf)).toEqual(steps.map(outcomeOf));
  });

  it('sets the beliefs of the simulated Excel, which then answers the same', async () => {
    const asked = QUESTIONS.filter(({ name: each }) => playable(recording).some(({ question }) => question === each));
    const again = await askSimulation(beliefs, asked);
    expect(settledBy({ steps: playable(recording) })).toEqual(
      Object.fromEntries(
        Object.keys(settledBy({ steps: playable(recording) })).map((each) => [each, settledBy(again.recording)[each]]),
      ),
    );
  });

  it('is of an Excel in which flags come and go, and the author’s rules stay as they were', async () => {
    const excel = await openExcel(workbookOf({ 一: [[1, 2, 3]] }), '1.13', beliefs);
    try {
      for (const [at, a1] of ['A1:C1', 'B1', 'A1:A3'].entries())
        excel.user.addFormat('一', a1, `=$A$1=${at}`, '#FFFFFF');
      const before = excel.file.formats;
      const host = new OfficeHost();
      const workbook = await host.read();
      const flag = { check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'B1')] } as const;
      await host.showFlags([flag]);
      expect(excel.file.formats.length).toBe(before.length + 1);
      await host.showFlags([]);
      expect(excel.file.formats).toEqual(before);
    } finally {
      excel.close();
    }
  });
});

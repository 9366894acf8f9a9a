/**
 * Recordings of what passed between the pane and an Excel, played back: the
 * adapter asks, the recording answers, and nothing else is there. Recordings
 * of a real Excel go beside the one of the workbench, by the name of what
 * they are of; how to make one stands in src/hosts/office/README.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { startRecording, type Recording } from '../../../src/hosts/office/recorder';
import { HostFailure } from '../../../src/workbook/host';
import { rangeOn, sheetNamed, valuesOf } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, openOffice } from './excel-in-jsdom';

const FOLDER = join(__dirname, 'recordings');

const recordingSchema = z.object({
  format: z.literal('guiju-office-recording-1'),
  platform: z.string(),
  version: z.string(),
  excelApi: z.string(),
  exchanges: z.array(
    z.object({
      at: z.number(),
      took: z.number(),
      request: z.string(),
      response: z.string().optional(),
      refused: z.object({ number: z.number(), message: z.string() }).optional(),
    }),
  ),
});

/** Answers each request as it was answered then; the same one asked again, as it was answered again. */
async function replay({ excelApi, exchanges }: z.infer<typeof recordingSchema>) {
  const left = [...exchanges];
  const unknown: string[] = [];
  const office = await openOffice({
    excelApi,
    answer: (request) => {
      const at = left.findIndex((each) => each.request === request && each.response !== undefined);
      const [found] = at < 0 ? [] : left.splice(at, 1);
      if (found?.response !== undefined) return Promise.resolve(found.response);
      unknown.push(request);
      return Promise.resolve(NO_ANSWER);
    },
    onFailure: (error) => unknown.push(String(error)),
  });
  return { office, unknown };
}

const NO_ANSWER = JSON.stringify({
  Results: [],
  Error: { Code: 'NotRecorded', Message: 'not recorded', Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});

async function recordOne(): Promise<Recording> {
  const excel = await openExcel(
    workbookOf(
      {
        变更单: [
          ['名称', '数量', '单价', '小计'],
          ['示例设备', 2, 1500.5, '=B2*C2'],
          [null, null, null, '=A9/0'],
        ],
        项目要素表: [['合同金额', { value: 100, note: '以元为单位' }]],
      },
      { names: [{ name: '总额', refersTo: '=变更单!$D$2' }] },
    ),
    '1.19',
  );
  const recorder = startRecording();
  const host = new OfficeHost();
  const workbook = await host.read();
  await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '变更单', 'D2')] }]);
  recorder.stop();
  await host.selection();
  const recording = recorder.recording();
  excel.close();
  return recording;
}

describe('a recording', () => {
  it('holds what passed while it ran, in the order of the answers, and who answered', async () => {
    const recording = await recordOne();
    expect(recordingSchema.safeParse(recording).success).toBe(true);
    expect([recording.platform, recording.excelApi]).toEqual(['PC', '1.19']);
    expect(recording.exchanges.length).toBeGreaterThanOrEqual(3);
    expect(recording.exchanges.some(({ request }) => request.includes('GetSelectedRange'))).toBe(false);
    expect(recording.exchanges.some(({ response }) => response?.includes('示例设备'))).toBe(true);
  });

  it('has no answer to what was not asked then, and says so', async () => {
    const recording = recordingSchema.parse(await recordOne());
    const { office, unknown } = await replay({ ...recording, exchanges: recording.exchanges.slice(0, 1) });
    const failure = await new OfficeHost().read().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostFailure);
    expect(unknown.length).toBeGreaterThan(0);
    office.close();
  });

  if (process.env['RECORD_WORKBENCH'] === '1') {
    it('of the workbench is written anew', async () => {
      writeFileSync(join(FOLDER, 'workbench.json'), `${JSON.stringify(await recordOne(), null, 1)}\n`);
    });
  }
});

/** Recordings of the probe lie there too, and have a test of their own. */
const OF_THE_ADAPTER = readdirSync(FOLDER).filter((name) => !/"format": ?"guiju-excel-probe-/.test(read(name)));

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

describe.each(OF_THE_ADAPTER)('the recording %s', (name) => {
  const recording = recordingSchema.parse(JSON.parse(read(name)));

  it('is read by the adapter as the workbook it was made of', async () => {
    const { office, unknown } = await replay(recording);
    const workbook = await new OfficeHost().read();
    office.close();
    expect(unknown).toEqual([]);
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility, valuesOf(sheet)])).toMatchSnapshot();
    expect(workbook.names).toMatchSnapshot();
  });
});

it('the recording of the workbench says what its workbook holds', async () => {
  const recording = recordingSchema.parse(JSON.parse(readFileSync(join(FOLDER, 'workbench.json'), 'utf8')));
  const { office } = await replay(recording);
  const workbook = await new OfficeHost().read();
  office.close();
  expect(valuesOf(sheetNamed(workbook, '变更单'))[1]).toEqual(['示例设备', 2, 1500.5, 3001]);
});

/** The probe put to the simulated Excel without a browser, under any beliefs. */
import { beliefsFrom } from '../../src/workbench/excel/beliefs';
import { openProbe } from '../../src/probe/run-probe';
import type { LedPerson, Question } from '../../src/probe/question';
import type { ProbeRecording } from '../../src/probe/recording';
import { QUESTIONS } from '../../src/probe/all-questions';
import { openExcel, type ExcelInJsdom } from '../hosts/office/excel-in-jsdom';
import { workbookOf } from '../hosts/workbook-of';

export const ALONE = QUESTIONS.filter(({ isLed }) => !isLed);
/** Nobody is there: whatever needs a person is left out. */
export const NOBODY: LedPerson = { does: () => Promise.resolve('skipped') };

export interface Asked {
  readonly recording: ProbeRecording;
  /** Names of the sheets and cells, as they were left. */
  readonly left: unknown;
}

export async function askSimulation(
  beliefs: Readonly<Record<string, string>>,
  questions: readonly Question[] = ALONE,
  person: (excel: ExcelInJsdom) => LedPerson = () => NOBODY,
  otherSheet?: string,
): Promise<Asked> {
  const sheets = { 作者的表: [['别动', 1]], ...(otherSheet !== undefined && { [otherSheet]: [] }) };
  const excel = await openExcel(workbookOf(sheets), '1.19', beliefsFrom(beliefs).beliefs);
  try {
    const probe = openProbe({ libraries: [], browser: { userAgent: 'none', brands: [] } });
    for (const question of questions) await probe.ask(question, person(excel), { rows: 200 });
    const recording = probe.recording();
    probe.close();
    return { recording, left: excel.file.workbook.sheets.map(({ name, rows }) => [name, rows]) };
  } finally {
    excel.close();
  }
}

/** Puts the questions one by one, each on a sheet of its own that is taken away again, and keeps what came of each. */
import type { EtApplication, EtWorksheet } from '../../hosts/wps/et-objects';
import type { WpsQuestion } from './question';
import type { WpsRecording } from './recording';

const SCRATCH = '规矩探查';

interface WpsSurroundings {
  readonly madeBy: WpsRecording['madeBy'];
  readonly engine: string;
  readonly page: string;
}

/** `onItem` is told of each as it is done. */
export async function runWpsProbe(
  application: EtApplication,
  questions: readonly WpsQuestion[],
  { madeBy, engine, page }: WpsSurroundings,
  onItem: (item: WpsRecording['items'][number]) => void = () => undefined,
): Promise<WpsRecording> {
  const items: WpsRecording['items'] = [];
  const leftBehind: string[] = [];
  for (const question of questions) {
    const began = performance.now();
    const outcome = await onScratch(application, question, leftBehind).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ failure: String(error) }),
    );
    const item = { question: question.name, took: Math.round(performance.now() - began), ...outcome };
    items.push(item);
    onItem(item);
  }
  return { format: 'guiju-wps-probe-1', madeBy, version: versionOf(application), engine, page, items, leftBehind };
}

async function onScratch(application: EtApplication, question: WpsQuestion, leftBehind: string[]) {
  const sheet = addedSheet(application);
  try {
    return await question.ask(sheet, application);
  } finally {
    if (!takenAway(application, sheet)) leftBehind.push(SCRATCH);
  }
}

function addedSheet(application: EtApplication): EtWorksheet {
  const sheets = application.ActiveWorkbook?.Worksheets;
  const last = sheets?.Item(sheets.Count);
  const added = last && sheets?.Add(undefined, last);
  if (!added) throw new Error('no sheet could be added');
  added.Name = SCRATCH;
  // A sheet that was renamed may not be known any more by the object it had; a name that is taken is ignored.
  const named = sheets?.Item(SCRATCH);
  return named ?? added;
}

function takenAway(application: EtApplication, sheet: EtWorksheet): boolean {
  const count = application.ActiveWorkbook?.Worksheets.Count ?? 0;
  const before = application.DisplayAlerts;
  try {
    application.DisplayAlerts = false;
    sheet.Delete();
  } catch {
    // Told below: it is still there.
  } finally {
    application.DisplayAlerts = before;
  }
  return (application.ActiveWorkbook?.Worksheets.Count ?? 0) < count;
}

/** Whatever it says of itself; a member that is not there says nothing. */
function versionOf(application: EtApplication): string {
  return ['Name', 'Version', 'Build']
    .map((name) => String(Reflect.get(application, name) ?? ''))
    .join(' ')
    .trim();
}

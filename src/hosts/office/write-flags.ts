/** Reads and writes the conditional formats that are our flags: one batch each, and none where nothing differs. */
import { formatArea } from '../../base/address';
import { flagFormula, type Flag } from '../../workbook/flag';
import type { FlagsShown } from '../../workbook/host';
import type { Workbook } from '../../workbook/workbook';
import { isDenied, isGone } from './failures';
import { dress } from './flag-look';
import { formatsReaching } from './format-lists';
import type { FlagMarks, FormatPlace, Mark, MarkChanges } from './flag-marks';
import { protectedSheet } from './protected-sheet';
import type { Requests } from './requests';
import type { Snapshot } from './snapshot';

export async function writeFlags(
  requests: Requests,
  snapshot: Snapshot,
  marks: FlagMarks,
  flags: readonly Flag[],
): Promise<FlagsShown> {
  try {
    return await attempt(requests, snapshot.workbook ?? (await snapshot.readAll()), marks, flags);
  } catch (error) {
    if (!isGone(error) && !isDenied(error)) throw error;
    // Somebody took a mark or a sheet away, or protected one: look again, once.
    return attempt(requests, await snapshot.readAll(), marks, flags);
  }
}

async function attempt(
  requests: Requests,
  workbook: Workbook,
  marks: FlagMarks,
  flags: readonly Flag[],
): Promise<FlagsShown> {
  await recognise(requests, marks);
  const writable = (id: string) => workbook.sheets.some((sheet) => sheet.id === id && !sheet.protected);
  const changes = marks.changesFor(flags, writable);
  if (changes.remove.length + changes.add.length > 0) {
    const ids = await requests.run((context) => apply(context, changes));
    marks.written(changes, ids);
  }
  const refusing = workbook.sheets.filter(
    ({ id, protected: locked }) =>
      locked && (marks.has(id) || flags.some(({ cells }) => cells.some(({ sheet }) => sheet === id))),
  );
  if (refusing.length === 0) return { shown: 'all' };
  return { shown: 'some', refused: refusing.map(({ id, name }) => ({ sheet: id, why: protectedSheet(name) })) };
}

/** Looks at the formulas of the custom formats we have not seen before: marks of an earlier day, or copies. */
async function recognise(requests: Requests, marks: FlagMarks): Promise<void> {
  const unread = marks.unread();
  if (unread.length === 0) return;
  const formulas = await requests
    .run((context) => formulasOf(context, unread))
    .catch(() => Promise.all(unread.map((place) => formulaAlone(requests, place))));
  unread.forEach((place, index) => marks.recognised(place, formulas[index] ?? ''));
}

async function formulasOf(context: Excel.RequestContext, places: readonly FormatPlace[]): Promise<string[]> {
  const rules = places.map(({ sheet, id }) => {
    const { rule } = formatsOf(context, sheet).getItem(id).custom;
    rule.load('formula');
    return rule;
  });
  await context.sync();
  return rules.map(({ formula }) => formula);
}

/** Excel cannot give some rules it shows; such a one is not ours. */
async function formulaAlone(requests: Requests, place: FormatPlace): Promise<string> {
  const formulas = await requests.run((context) => formulasOf(context, [place])).catch(() => []);
  return formulas[0] ?? '';
}

async function apply(context: Excel.RequestContext, { remove, add }: MarkChanges): Promise<string[]> {
  for (const { sheet, id } of remove) formatsOf(context, sheet).getItem(id).delete();
  const added = add.map((mark) => addMark(context, mark));
  await context.sync();
  return added.map(({ id }) => id);
}

function addMark(context: Excel.RequestContext, { sheet, check, severity, areas }: Mark): Excel.ConditionalFormat {
  const ranges = context.workbook.worksheets.getItem(sheet).getRanges(areas.map(formatArea).join(','));
  const format = ranges.conditionalFormats.add('Custom');
  format.custom.rule.formula = flagFormula(check);
  dress(format.custom.format, severity);
  format.load('id');
  ranges.untrack();
  return format;
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return formatsReaching(context.workbook.worksheets.getItem(sheet).getRange().untrack());
}

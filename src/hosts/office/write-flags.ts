/** Reads and writes the conditional formats that are our flags: one batch each, and none where nothing differs. */
import { formatArea } from '../../base/address';
import { flagFormula, type Flag } from '../../workbook/flag';
import type { FlagsShown } from '../../workbook/host';
import type { Workbook } from '../../workbook/workbook';
import { isDenied, isGone } from './failures';
import { areasOfAddress } from './cell-blocks';
import { dress, severityOfFill } from './flag-look';
import { formatsReaching } from './format-lists';
import type { FlagMarks, FormatPlace, Mark, MarkChanges, SeenMark } from './flag-marks';
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

/** Looks at the custom formats we have not seen as they are now: marks of an earlier day, of a co-author, or copies. */
async function recognise(requests: Requests, marks: FlagMarks): Promise<void> {
  const unread = marks.unread();
  if (unread.length === 0) return;
  const seen = await requests
    .run((context) => look(context, unread))
    .catch(() => Promise.all(unread.map((place) => lookAlone(requests, place))));
  unread.forEach((place, index) => marks.recognised(place, seen[index]));
}

async function look(context: Excel.RequestContext, places: readonly FormatPlace[]): Promise<(SeenMark | undefined)[]> {
  const asked = places.map(({ sheet, id }) => requestLook(formatsOf(context, sheet).getItem(id)));
  await context.sync();
  return asked.map(({ rule, fill, ranges }) => ({
    formula: rule.formula,
    areas: areasOfAddress(ranges.address),
    severity: severityOfFill(fill.color),
  }));
}

function requestLook(format: Excel.ConditionalFormat) {
  const { rule, format: dressed } = format.custom;
  rule.load('formula');
  dressed.fill.load('color');
  const ranges = format.getRanges();
  ranges.load('address');
  ranges.untrack();
  return { rule, fill: dressed.fill, ranges };
}

/** Excel cannot give some rules it shows; such a one is not ours. */
async function lookAlone(requests: Requests, place: FormatPlace): Promise<SeenMark | undefined> {
  const seen = await requests.run((context) => look(context, [place])).catch(() => []);
  return seen[0];
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

/** Conditional formats read and written through Office.js. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { flagFormula } from '../../workbook/flag';
import { isDenied, isGone, isInvalidOperation } from './failures';
import { dress } from './dress-flag';
import {
  isCustom,
  type FormatPort,
  type RuleToRestore,
  type RuleWriting,
  type WriteOutcome,
} from '../../workbook/marks/format-rules';
import { readRules } from './read-rules';
import type { Mark } from '../../workbook/marks/marks-of-flags';
import { HeldUp, type Requests } from './requests';

export function excelFormats(requests: Requests): FormatPort {
  let isSure = false;
  const attempt = async (write: (context: Excel.RequestContext) => void): Promise<WriteOutcome> => {
    try {
      await requests.run(
        async (context) => {
          write(context);
          await context.sync();
        },
        { atOnce: true },
      );
      return 'done';
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    program: { zh: 'Excel', en: 'Excel' },
    read: (wanted) => readRules(requests, wanted),
    async write(writing) {
      try {
        return await attempt((context) => apply(context, writing));
      } catch (error) {
        if (!isInvalidOperation(error)) throw error;
        if (await areOthers(requests, writing)) return 'gone';
        // The user may have left a cell just now: once more.
        if (isSure) throw error;
        isSure = true;
        return 'late';
      }
    },
    restore: (rules) => attempt((context) => rules.forEach((rule) => restore(context, rule))),
  };
}

/** What Excel says of the rules themselves; anything else is for the words of a failure. */
function outcomeOf(error: unknown): WriteOutcome {
  if (error instanceof HeldUp) return 'late';
  if (isGone(error)) return 'gone';
  if (isDenied(error)) return 'denied';
  if (error instanceof OfficeExtension.Error && REFUSALS.has(error.code)) return 'refused';
  throw error;
}

const REFUSALS: ReadonlySet<string> = new Set(['InvalidArgument']);

/**
 * Excel gives no other than a rule by formula as a custom one. Asked for all
 * before the first one goes, the batch ends there if somebody has meanwhile
 * moved one of the author's to the place of a mark that Excel could not make
 * anew: a colour scale, a data bar, icons.
 */
function apply(context: Excel.RequestContext, { remove, add, onTop }: RuleWriting): void {
  for (const { sheet, id } of remove) formatsOf(context, sheet).getItem(id).custom.format.fill.load('color');
  for (const { sheet, id } of remove) formatsOf(context, sheet).getItem(id).delete();
  for (const mark of add) addMark(context, mark, onTop);
}

/** Whether what stands there now is, of one of those to go, of another kind. */
function areOthers(requests: Requests, { remove }: RuleWriting): Promise<boolean> {
  return requests.run(async (context) => {
    const lists = [...new Set(remove.map(({ sheet }) => sheet))].map((sheet) => {
      const formats = formatsOf(context, sheet);
      formats.load('items/id,items/type');
      return { sheet, formats };
    });
    await context.sync();
    const custom = lists.flatMap(({ sheet, formats }) =>
      formats.items.filter(isCustom).map(({ id }) => JSON.stringify([sheet, id])),
    );
    return remove.some(({ sheet, id }) => !custom.includes(JSON.stringify([sheet, id])));
  });
}

/** The formula first: where Excel refuses it, the rule has nothing else yet. Its place last: it may be part of its id. */
function addMark(context: Excel.RequestContext, { sheet, check, severity, areas }: Mark, onTop: boolean): void {
  const format = added(context, sheet, areas);
  format.custom.rule.formula = flagFormula(check);
  format.stopIfTrue = false;
  dress(format.custom.format, severity);
  if (onTop) format.priority = 0;
}

function restore(context: Excel.RequestContext, { sheet, rule, place }: RuleToRestore): void {
  const format = added(context, sheet, rule.areas);
  const { custom } = format;
  custom.rule.formula = rule.formula;
  format.stopIfTrue = rule.stopIfTrue;
  const { look, fill: known = '' } = rule;
  if (!look && known !== '') custom.format.fill.color = known;
  if (look) {
    const { fill, font, borders } = custom.format;
    if (look.fill !== '') fill.color = look.fill;
    if (look.color !== '') font.color = look.color;
    if (look.bold) font.bold = true;
    if (look.italic) font.italic = true;
    if (look.strikethrough) font.strikethrough = true;
    const underline = UNDERLINES.find((each) => each === look.underline);
    if (underline) font.underline = underline;
    if (look.numberFormat !== null && look.numberFormat !== '') custom.format.numberFormat = look.numberFormat;
    for (const { side, style, color } of look.borders) {
      const [at, drawn] = [SIDES[side], STYLES.find((each) => each === style)];
      if (at && drawn) borders[at].set({ style: drawn, color });
    }
  }
  format.priority = place;
}

const UNDERLINES = ['Single', 'Double'] as const;
const STYLES = ['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;
/** Excel.ConditionalRangeBorderIndex, as the members of the collection. */
const SIDES: Readonly<Record<string, 'top' | 'bottom' | 'left' | 'right'>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

function added(context: Excel.RequestContext, sheet: SheetId, areas: readonly Area[]): Excel.ConditionalFormat {
  const ranges = context.workbook.worksheets.getItem(sheet).getRanges(areas.map(formatArea).join(','));
  const format = ranges.conditionalFormats.add('Custom');
  ranges.untrack();
  return format;
}

function formatsOf(context: Excel.RequestContext, sheet: SheetId): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
}

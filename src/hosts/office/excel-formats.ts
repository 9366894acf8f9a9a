/** Conditional formats read and written through Office.js. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { flagFormula } from '../../workbook/flag';
import { isDenied, isGone } from './failures';
import { dress } from './flag-look';
import {
  type FormatPort,
  type RuleToRestore,
  type RuleWriting,
  type WriteOutcome,
} from '../../workbook/marks/format-rules';
import { readRules } from './read-rules';
import type { Mark } from '../../workbook/marks/marks-of-flags';
import type { Requests } from './requests';

export function excelFormats(requests: Requests): FormatPort {
  const attempt = async (write: (context: Excel.RequestContext) => void): Promise<WriteOutcome> => {
    try {
      await requests.run(async (context) => {
        write(context);
        await context.sync();
      });
      return 'done';
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    program: { zh: 'Excel', en: 'Excel' },
    read: (wanted) => readRules(requests, wanted),
    write: (writing) => attempt((context) => apply(context, writing)),
    restore: (rules) => attempt((context) => rules.forEach((rule) => restore(context, rule))),
  };
}

/** What Excel says of the rules themselves; anything else is for the words of a failure. */
function outcomeOf(error: unknown): WriteOutcome {
  if (isGone(error)) return 'gone';
  if (isDenied(error)) return 'denied';
  if (error instanceof OfficeExtension.Error && REFUSALS.has(error.code)) return 'refused';
  throw error;
}

const REFUSALS: ReadonlySet<string> = new Set(['InvalidArgument']);

function apply(context: Excel.RequestContext, { remove, add, onTop }: RuleWriting): void {
  for (const { sheet, id } of remove) formatsOf(context, sheet).getItem(id).delete();
  for (const mark of add) addMark(context, mark, onTop);
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
  const { look } = rule;
  if (look) {
    const { fill, font, borders } = custom.format;
    if (look.fill !== '') fill.color = look.fill;
    if (look.color !== '') font.color = look.color;
    if (look.bold) font.bold = true;
    if (look.italic) font.italic = true;
    if (look.strikethrough) font.strikethrough = true;
    if (look.numberFormat !== null && look.numberFormat !== '') custom.format.numberFormat = look.numberFormat;
    for (const { side, style, color } of look.borders) {
      const [at, drawn] = [SIDES[side], STYLES.find((each) => each === style)];
      if (at && drawn) borders[at].set({ style: drawn, color });
    }
  }
  format.priority = place;
}

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

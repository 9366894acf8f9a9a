/**
 * Conditional formats read and written in ET. A collection may hand out rules
 * of an outer range, new rules stop those after them until they are told not
 * to, and where a new one comes to stand nobody knows: ours are known by their
 * mark, all of a sheet are read, and nothing is believed that was not read back.
 */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { areasOfAddress } from '../../workbook/cell-blocks';
import { checkOfFlagFormula, flagFormula } from '../../workbook/flag';
import { FLAG_LOOKS } from '../../workbook/flag-look';
import type {
  FormatPort,
  FormatRule,
  RuleLists,
  RulesWanted,
  RuleWriting,
  WriteOutcome,
} from '../../workbook/marks/format-rules';
import { HostFailure } from '../../workbook/host';
import type { Mark } from '../../workbook/marks/marks-of-flags';
import type { Book } from './book';
import type { EtBorder, EtFormatCondition, EtFormatConditions, EtRange } from './et-objects';
import { BY_FORMULA, colorNumber, colorText, LINES, RULE_EDGES, SOLID } from './et-numbers';
import { FLAGS_STAY, lackingOfFormats, PROGRAM, SheetGone } from './failures';
import type { UndoSteps } from './undo-steps';

const STEP = { zh: '规矩：标记', en: 'Guiju: flags' };

/** WPS takes addresses of up to 255 characters. */
const MOST_ADDRESS = 255;

/** `frameless` takes in the sheets with a mark whose frame is not as it was written. */
export function etFormats(book: Book, steps: UndoSteps, frameless: Set<SheetId>): FormatPort {
  return {
    program: PROGRAM,
    read: (wanted) => Promise.resolve(readEtRules(book, wanted)),
    write: (writing) => Promise.resolve(steps.as(STEP, () => write(book, writing, frameless))),
    // What an author's rule looked like in full cannot be read here: none is made anew from less.
    restore: () => Promise.resolve('refused'),
  };
}

export function readEtRules(book: Book, wanted: readonly RulesWanted[]): RuleLists {
  return new Map(wanted.map(({ sheet }) => [sheet, rulesOn(book, sheet)]));
}

function rulesOn(book: Book, id: SheetId): FormatRule[] {
  const { FormatConditions: rules } = book.sheet(id).Cells;
  const count = rules.Count;
  return Array.from({ length: count }, (_, at) => placed(rules.Item(at + 1), at + 1))
    .sort((a, b) => a.priority - b.priority)
    .map(({ rule }) => rule);
}

function placed(condition: EtFormatCondition, at: number): { readonly rule: FormatRule; readonly priority: number } {
  const type = condition.Type;
  const { Priority: priority } = condition;
  const cells: EtRange | undefined = condition.AppliesTo;
  if (!cells) throw new HostFailure(lackingOfFormats(['FormatCondition.AppliesTo']));
  const areas = areasOfRange(cells);
  const isCustom = type === BY_FORMULA;
  const rule = {
    id: String(at),
    type: isCustom ? 'Custom' : String(type),
    stopIfTrue: isCustom && condition.StopIfTrue,
    areas,
    formula: isCustom ? formulaOf(condition) : undefined,
    fill: isCustom ? fillOf(condition) : undefined,
  };
  return { rule, priority: Number.isFinite(priority) ? priority : at };
}

/** With its '=', whether or not it is given with it. */
function formulaOf(condition: EtFormatCondition): string | undefined {
  const formula: unknown = condition.Formula1;
  if (typeof formula !== 'string') return undefined;
  return formula.startsWith('=') || formula === '' ? formula : `=${formula}`;
}

/** Bars and scales have no interior. */
function fillOf(condition: EtFormatCondition): string | undefined {
  try {
    return colorText(condition.Interior.Color) ?? '';
  } catch {
    return undefined;
  }
}

/** By the address where that is sure to be whole, else area by area. */
function areasOfRange(range: EtRange): Area[] {
  const address = range.Address(false, false);
  if (address.length < MOST_ADDRESS - 20) return areasOfAddress(address);
  const { Areas: areas } = range;
  return Array.from({ length: areas.Count }, (_, at) => areas.Item(at + 1)).flatMap((area) =>
    areasOfAddress(area.Address(false, false)),
  );
}

function write(book: Book, { remove, add }: RuleWriting, frameless: Set<SheetId>): WriteOutcome {
  try {
    const lists = new Map(remove.map(({ sheet }) => [sheet, book.sheet(sheet).Cells.FormatConditions]));
    const doomed = remove.flatMap(({ sheet, id }) => lists.get(sheet)?.Item(Number(id)) ?? []);
    // All are looked at before the first one goes: what is not ours stays.
    if (doomed.some((rule) => !isOurs(rule))) return 'gone';
    const count = () => [...lists.values()].reduce((sum, { Count: rules }) => sum + rules, 0);
    const before = count();
    for (const rule of doomed) {
      if (typeof rule.Delete !== 'function') throw new HostFailure(FLAGS_STAY);
      rule.Delete();
    }
    if (count() > before - doomed.length) throw new HostFailure(FLAGS_STAY);
    for (const mark of add) if (!addMark(book, mark, frameless)) return 'refused';
    return 'done';
  } catch (error) {
    if (error instanceof SheetGone) return 'gone';
    if (error instanceof HostFailure) throw error;
    if (add.some(({ sheet }) => book.sheet(sheet).ProtectContents)) return 'denied';
    throw error;
  }
}

function isOurs(rule: EtFormatCondition): boolean {
  return rule.Type === BY_FORMULA && checkOfFlagFormula(formulaOf(rule) ?? '') !== undefined;
}

/** Whether WPS took it: there is a limit to the rules of a range, and some say nothing. */
function addMark(book: Book, { sheet, check, severity, areas }: Mark, frameless: Set<SheetId>): boolean {
  const range = rangeOf(book, sheet, areas);
  const rules = range.FormatConditions;
  const before = rules.Count;
  const added = attemptToAdd(rules, flagFormula(check));
  if (!added || rules.Count === before) return false;
  try {
    if (!dress(added, severity)) frameless.add(sheet);
  } catch (error) {
    const lacking = (['Interior', 'Borders'] as const).filter((name) => added[name] === undefined);
    if (lacking.length === 0) throw error;
    added.Delete();
    throw new HostFailure(lackingOfFormats(lacking.map((name) => `FormatCondition.${name}`)), { cause: error });
  }
  return true;
}

/** Whether it has its frame, by its last edge; the fill is read back with the other marks. */
function dress(added: EtFormatCondition, severity: Mark['severity']): boolean {
  const { fill, line, style } = FLAG_LOOKS[severity];
  added.StopIfTrue = false;
  added.Interior.Pattern = SOLID;
  added.Interior.Color = colorNumber(fill);
  const [drawn, color] = [LINES[style], colorNumber(line)];
  let last: EtBorder | undefined;
  for (const edge of Object.values(RULE_EDGES)) {
    last = added.Borders.Item(edge);
    if (!last) return false;
    last.LineStyle = drawn;
    last.Color = color;
  }
  return last?.LineStyle === drawn && last.Color === color;
}

function attemptToAdd(rules: EtFormatConditions, formula: string): EtFormatCondition | undefined {
  try {
    return rules.Add(BY_FORMULA, 0, formula) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Many areas are put together, since the address of all would be too long. */
function rangeOf(book: Book, id: SheetId, areas: readonly Area[]): EtRange {
  const sheet = book.sheet(id);
  const [first, ...others] = addressesOf(areas).map((address) => sheet.Range(address));
  if (!first) throw new Error('a flag without cells');
  return others.reduce((all, range) => {
    const both = book.application.Union?.(all, range);
    if (!both) throw new Error('Union gave no range');
    return both;
  }, first);
}

function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  for (const area of areas.map(formatArea)) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + 1 + area.length <= MOST_ADDRESS)
      addresses[addresses.length - 1] = `${last},${area}`;
    else addresses.push(area);
  }
  return addresses;
}

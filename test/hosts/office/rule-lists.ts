/**
 * A workbook that is nothing but its sheets' lists of conditional formats, and
 * an Excel that asks and writes them as its beliefs have it: the simulated
 * Excel without Office.js, for very many sequences.
 */
import type { Area, SheetId } from '../../../src/base/address';
import { keptBy } from '../../../src/base/kept';
import type {
  FormatPort,
  FormatRule,
  RuleLook,
  RulesWanted,
  RuleToRestore,
  RuleWriting,
  WriteOutcome,
} from '../../../src/workbook/marks/format-rules';
import { FLAG_LOOKS } from '../../../src/workbook/flag-look';
import { flagFormula } from '../../../src/workbook/flag';
import { wholeSheet } from '../../../src/workbench/excel/addresses';
import type { Beliefs } from '../../../src/workbench/excel/beliefs';
import { ConditionalFormatList } from '../../../src/workbench/excel/conditional-format-list';
import {
  areasAsRead,
  colourAsRead,
  formulaAsRead,
  isFormula,
} from '../../../src/workbench/excel/conditional-format-texts';
import type { ModelConditionalFormat, RuleSheet } from '../../../src/workbench/excel/workbook-model';

export class ListedSheet implements RuleSheet {
  static #last = 0;
  isProtected = false;

  constructor(
    readonly id: SheetId,
    public rules: readonly ModelConditionalFormat[] = [],
  ) {}

  static newId(): string {
    return `rule-${++ListedSheet.#last}`;
  }

  protected = () => this.isProtected;
  conditionalFormats = () => this.rules;

  addConditionalFormat(format: Omit<ModelConditionalFormat, 'id'>, at: 'first' | 'last' = 'first'): string {
    const id = ListedSheet.newId();
    this.rules = at === 'first' ? [{ ...format, id }, ...this.rules] : [...this.rules, { ...format, id }];
    return id;
  }

  changeConditionalFormat(id: string, change: Partial<Omit<ModelConditionalFormat, 'id'>>): void {
    this.rules = this.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
  }

  moveConditionalFormat(id: string, before: string | undefined): void {
    const moved = this.rules.filter((rule) => rule.id === id);
    const others = this.rules.filter((rule) => rule.id !== id);
    const at = before === undefined ? others.length : others.findIndex((rule) => rule.id === before);
    this.rules = [...others.slice(0, at), ...moved, ...others.slice(at)];
  }

  removeConditionalFormat(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id);
  }
}

/** The same for the same sheets, whoever reads them. */
const workbookOf = keptBy((sheets: ReadonlyMap<SheetId, ListedSheet>) => ({ sheets: () => [...sheets.values()] }));

export class ListPort implements FormatPort {
  readonly program = { zh: 'Excel', en: 'Excel' };
  /** Before the next writing somebody else does this: then ids are not what they were read as. */
  beforeWriting: (() => void) | undefined;

  constructor(
    readonly sheets: ReadonlyMap<SheetId, ListedSheet>,
    private readonly beliefs: Beliefs,
  ) {}

  read(wanted: readonly RulesWanted[]): Promise<ReadonlyMap<SheetId, readonly FormatRule[]>> {
    return Promise.resolve(new Map(wanted.map(({ sheet }) => [sheet, this.#rulesOf(sheet)])));
  }

  #rulesOf(id: SheetId): FormatRule[] {
    const list = this.#list(id, [wholeSheet()]);
    return list.shown().map((rule) => {
      const isCustom = rule.type === 'Custom';
      return {
        id: list.idOf(rule),
        type: rule.type,
        stopIfTrue: rule.stopIfTrue,
        areas: areasAsRead(rule.areas, this.beliefs),
        formula: isCustom && !list.isUnreadable(rule) ? formulaAsRead(rule.formula ?? '', this.beliefs) : undefined,
        fill: isCustom ? colourAsRead(rule.style.fill ?? '', this.beliefs) : undefined,
        look: lookOf(rule),
      };
    });
  }

  #list(id: SheetId, areas: readonly Area[]): ConditionalFormatList<ListedSheet> {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`there is no sheet ${id}`);
    return new ConditionalFormatList(this.beliefs, workbookOf(this.sheets), { sheet, areas });
  }

  write({ remove, add, onTop }: RuleWriting): Promise<WriteOutcome> {
    this.beforeWriting?.();
    this.beforeWriting = undefined;
    for (const { sheet, id } of remove) {
      const list = this.#list(sheet, [wholeSheet()]);
      if (list.of.sheet.isProtected) return Promise.resolve('denied');
      const rule = list.withId(id);
      if (!rule) return Promise.resolve('gone');
      list.of.sheet.removeConditionalFormat(rule.id);
    }
    for (const { sheet, areas, check, severity } of add) {
      const isTaken = this.#add(sheet, areas, flagFormula(check), {
        fill: FLAG_LOOKS[severity].fill,
        stopIfTrue: false,
        ...(onTop && { priority: 0 }),
      });
      if (!isTaken) return Promise.resolve('refused');
    }
    return Promise.resolve('done');
  }

  restore(rules: readonly RuleToRestore[]): Promise<WriteOutcome> {
    for (const { sheet, rule, place } of rules) {
      const { fill = '', stopIfTrue } = rule;
      this.#add(sheet, rule.areas, rule.formula, { fill, stopIfTrue, priority: place });
    }
    return Promise.resolve('done');
  }

  #add(
    sheet: SheetId,
    areas: readonly Area[],
    formula: string,
    { fill, stopIfTrue, priority }: { fill: string; stopIfTrue: boolean; priority?: number },
  ): boolean {
    const list = this.#list(sheet, areas);
    const added = list.add();
    if (!added) return false;
    if (!isFormula(formula)) {
      if (this.beliefs['cf-refused-formula'] === 'leaves-nothing') list.of.sheet.removeConditionalFormat(added.id);
      return false;
    }
    list.of.sheet.changeConditionalFormat(added.id, { formula, style: { fill } });
    list.stop(added.id, stopIfTrue);
    if (priority !== undefined) list.prioritise(added.id, priority);
    return true;
  }
}

function lookOf({ style }: ModelConditionalFormat): RuleLook {
  const { fill = '', color = '' } = style;
  const plain = { bold: false, italic: false, underline: 'None', strikethrough: false, numberFormat: null };
  return { fill, color, ...plain, borders: [] };
}

/**
 * The conditional formats of one sheet. An add-in describes a new one piece by
 * piece (added, then its formula, then its colours); it goes to Univer as one
 * rule when the batch is through, because Univer reads the formula only once.
 * The list is asked for each property of each rule, and is the same list, of
 * the same objects, until a rule is another.
 */
import type { Injector } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { ModelConditionalFormat } from '../excel/workbook-model';
import type { AddInWrites } from './add-in-writes';
import { toArea, toRange } from './areas';
import { typeOf } from './listed-rules';
import { toModelStyle, toUniverStyle } from './univer-style';

type Description = Omit<ModelConditionalFormat, 'id'>;

export class UniverConditionalFormats {
  private added = new Map<string, Description>();
  private changed = new Map<string, Partial<Description>>();
  /** As the batch wants it, once it has put a rule somewhere; and the rules it has put there. */
  private order: readonly string[] | undefined;
  private placed = new Set<string>();
  private listed: readonly ModelConditionalFormat[] | undefined;
  private readonly models = new Map<string, ModelConditionalFormat>();

  constructor(
    private readonly injector: Injector,
    private readonly writes: AddInWrites,
    private readonly unitId: string,
    private readonly sheetId: string,
  ) {
    writes.onFlush(() => this.flush());
    // Univer changes a rule in its place, and tells of it.
    injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(({ rule, subUnitId }) => {
      if (subUnitId !== sheetId) return;
      this.models.delete(rule.cfId);
      this.listed = undefined;
    });
  }

  list(): readonly ModelConditionalFormat[] {
    return (this.listed ??= this.asItStands());
  }

  private asItStands(): readonly ModelConditionalFormat[] {
    const fresh = [...this.added].map(([id, description]) => ({ id, ...description }));
    const standing = this.rules().map((rule) => {
      const change = this.changed.get(rule.cfId);
      return change ? { ...this.modelOf(rule), ...change } : this.modelOf(rule);
    });
    if (!this.order) return standing;
    const all = new Map([...fresh, ...standing].map((format) => [format.id, format]));
    return this.order.flatMap((id) => all.get(id) ?? []);
  }

  private modelOf(rule: IConditionFormattingRule): ModelConditionalFormat {
    const known = this.models.get(rule.cfId);
    if (known) return known;
    const model = toModel(rule);
    this.models.set(rule.cfId, model);
    return model;
  }

  add(description: Description, at: 'first' | 'last' = 'first'): string {
    this.listed = undefined;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const others = this.ids();
    this.added.set(id, description);
    this.placed.add(id);
    this.order = at === 'first' ? [id, ...others] : [...others, id];
    return id;
  }

  move(id: string, before: string | undefined): void {
    this.listed = undefined;
    const others = this.ids().filter((each) => each !== id);
    const place = before === undefined ? others.length : others.indexOf(before);
    this.placed.add(id);
    this.order = [...others.slice(0, place), id, ...others.slice(place)];
  }

  change(id: string, change: Partial<Description>): void {
    this.listed = undefined;
    const fresh = this.added.get(id);
    if (fresh) this.added.set(id, { ...fresh, ...change });
    else this.changed.set(id, { ...this.changed.get(id), ...change });
  }

  remove(id: string): void {
    this.listed = undefined;
    this.changed.delete(id);
    this.placed.delete(id);
    this.order = this.order?.filter((each) => each !== id);
    if (this.added.delete(id)) return;
    const rules = this.rules();
    const index = rules.findIndex((rule) => rule.cfId === id);
    const rule = rules[index];
    if (!rule) return;
    this.writes.run(DeleteConditionalRuleMutation.id, this.params({ cfId: id }), [
      { id: AddConditionalRuleMutation.id, params: this.params({ rule: structuredClone(rule) }) },
      ...this.moveFromTop(id, rules[index - 1]?.cfId),
    ]);
  }

  private rules(): readonly IConditionFormattingRule[] {
    return this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.unitId, this.sheetId) ?? [];
  }

  private ids(): readonly string[] {
    return this.order ?? this.rules().map(({ cfId }) => cfId);
  }

  private flush(): void {
    const { added, changed, order, placed } = this;
    if (added.size === 0 && changed.size === 0 && !order) return;
    this.listed = undefined;
    this.added = new Map();
    this.changed = new Map();
    this.order = undefined;
    this.placed = new Set();
    for (const [id, description] of added) this.insert(toRule(id, description));
    for (const [id, change] of changed) this.replace(id, change);
    if (order) this.arrange(order, placed);
  }

  /** From the last to the first, so that each comes to stand before one that stands where it should. */
  private arrange(order: readonly string[], placed: ReadonlySet<string>): void {
    for (const [at, id] of [...order.entries()].reverse()) {
      if (!placed.has(id)) continue;
      const standing = this.rules().map(({ cfId }) => cfId);
      const from = standing.indexOf(id);
      const next = order[at + 1];
      if (from < 0 || standing[from + 1] === next) continue;
      const end = next === undefined ? { id: standing.at(-1), type: 'after' } : { id: next, type: 'before' };
      const above = standing[from - 1];
      const back = above === undefined ? { id: standing[1], type: 'before' } : { id: above, type: 'after' };
      const start = { id, type: 'self' };
      this.writes.run(MoveConditionalRuleMutation.id, this.params({ start, end }), [
        { id: MoveConditionalRuleMutation.id, params: this.params({ start, end: back }) },
      ]);
    }
  }

  private insert(rule: IConditionFormattingRule): void {
    this.writes.run(AddConditionalRuleMutation.id, this.params({ rule }), [
      { id: DeleteConditionalRuleMutation.id, params: this.params({ cfId: rule.cfId }) },
    ]);
  }

  private replace(id: string, change: Partial<Description>): void {
    const standing = this.rules().find((rule) => rule.cfId === id);
    if (!standing) return;
    const before = structuredClone(standing);
    const rule = { ...before, ...changedRule(before, change) };
    this.writes.run(SetConditionalRuleMutation.id, this.params({ cfId: id, rule }), [
      { id: SetConditionalRuleMutation.id, params: this.params({ cfId: id, rule: before }) },
    ]);
  }

  private moveFromTop(id: string, after: string | undefined): { id: string; params: object }[] {
    if (after === undefined) return [];
    const params = this.params({ start: { id, type: 'self' }, end: { id: after, type: 'after' } });
    return [{ id: MoveConditionalRuleMutation.id, params }];
  }

  private params<T extends object>(more: T): T & { unitId: string; subUnitId: string } {
    return { unitId: this.unitId, subUnitId: this.sheetId, ...more };
  }
}

function toRule(id: string, description: Description): IConditionFormattingRule {
  return {
    cfId: id,
    ranges: description.areas.map(toRange),
    stopIfTrue: description.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: description.formula ?? '',
      style: toUniverStyle(description.style),
    },
  };
}

function changedRule(before: IConditionFormattingRule, change: Partial<Description>): IConditionFormattingRule {
  const { rule } = before;
  const highlight =
    rule.type === CFRuleType.highlightCell && change.style
      ? { ...rule, style: { ...rule.style, ...toUniverStyle(change.style) } }
      : rule;
  const reformulated =
    highlight.type === CFRuleType.highlightCell &&
    highlight.subType === CFSubRuleType.formula &&
    change.formula !== undefined
      ? { ...highlight, value: change.formula }
      : highlight;
  return {
    ...before,
    rule: reformulated,
    ...(change.areas ? { ranges: change.areas.map(toRange) } : {}),
    ...(change.stopIfTrue === undefined ? {} : { stopIfTrue: change.stopIfTrue }),
  };
}

function toModel(standing: IConditionFormattingRule): ModelConditionalFormat {
  const { rule } = standing;
  const common = {
    id: standing.cfId,
    areas: standing.ranges.map(toArea),
    stopIfTrue: standing.stopIfTrue,
    type: typeOf(rule),
  };
  if (rule.type !== CFRuleType.highlightCell) return { ...common, style: {} };
  return {
    ...common,
    ...(rule.subType === CFSubRuleType.formula ? { formula: rule.value } : {}),
    style: toModelStyle(rule.style),
  };
}

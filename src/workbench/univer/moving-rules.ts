/**
 * What happens to conditional formats and choices when rows and columns come
 * and go: as in Excel, ranges and formulas move with their lines. Univer's own
 * rules widen a range above its first line and leave addresses with $ alone.
 */
import { Disposable } from '@univerjs/core';
import type { IMutationInfo, IRange, ISheetDataValidationRule, Injector, Nullable, Workbook } from '@univerjs/core';
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
import {
  InsertColCommand,
  LexerTreeBuilder,
  RefRangeService,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/preset-sheets-data-validation';
import { areaMoved, formulaMoved, type LineMove } from '../../workbook/line-moves';
import { toArea, toRange } from './areas';

interface Mutations {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}

/** What a rule covers and reads after a move; undefined where it covers nothing any more. */
interface Placed {
  readonly ranges: IRange[];
  readonly formulas: readonly (string | undefined)[];
}

const NOTHING: Mutations = { redos: [], undos: [] };

/** Univer exports this command without its type. */
const INSERT_ROW = 'sheet.command.insert-row';

const LINE_COMMANDS: Readonly<Record<string, { readonly lines: LineMove['lines']; readonly sign: 1 | -1 }>> = {
  [INSERT_ROW]: { lines: 'rows', sign: 1 },
  [InsertColCommand.id]: { lines: 'columns', sign: 1 },
  [RemoveRowCommand.id]: { lines: 'rows', sign: -1 },
  [RemoveColCommand.id]: { lines: 'columns', sign: -1 },
};

const OF_RULES: ReadonlySet<string> = new Set([
  AddConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  MoveConditionalRuleMutation.id,
  SetConditionalRuleMutation.id,
  AddDataValidationMutation.id,
  RemoveDataValidationMutation.id,
  UpdateDataValidationMutation.id,
]);

/** Before Univer's own, which have no priority. */
const FIRST = 100;

export class MovingRules extends Disposable {
  private linesMove = false;

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
  ) {
    super();
    const getMutations = ({ id, params }: { readonly id: string; readonly params?: object }): Mutations => {
      const move = this.moveOf(id, params);
      this.linesMove = move !== undefined;
      return move ? this.mutationsFor(move) : NOTHING;
    };
    const withoutRules = (list: Nullable<IMutationInfo[]>): Nullable<IMutationInfo[]> =>
      this.linesMove ? (list ?? []).filter(({ id }: IMutationInfo) => !OF_RULES.has(id)) : list;
    const { interceptor } = injector.get(RefRangeService);
    const { MERGE_REDO, MERGE_UNDO } = interceptor.getInterceptPoints();
    this.disposeWithMe(injector.get(SheetInterceptorService).interceptCommand({ priority: FIRST, getMutations }));
    this.disposeWithMe(interceptor.intercept(MERGE_REDO, { handler: (list, _, next) => next(withoutRules(list)) }));
    this.disposeWithMe(interceptor.intercept(MERGE_UNDO, { handler: (list, _, next) => next(withoutRules(list)) }));
  }

  private moveOf(command: string, params: object | undefined): LineMove | undefined {
    const kind = LINE_COMMANDS[command];
    const { range, subUnitId, unitId } = (params ?? {}) as { range?: IRange; subUnitId?: string; unitId?: string };
    if (!kind || !range || (unitId !== undefined && unitId !== this.workbook.getUnitId())) return undefined;
    const { top, left, bottom, right } = toArea(range);
    const [at, count] = kind.lines === 'rows' ? [top, bottom - top + 1] : [left, right - left + 1];
    const sheet = subUnitId ?? this.workbook.getActiveSheet().getSheetId();
    return { sheet, lines: kind.lines, at, by: kind.sign * count };
  }

  private mutationsFor(move: LineMove): Mutations {
    const all = this.workbook
      .getSheets()
      .map((sheet) => sheet.getSheetId())
      .flatMap((sheet) => [...this.formatMutations(sheet, move), ...this.choiceMutations(sheet, move)]);
    return { redos: all.flatMap(({ redos }) => redos), undos: all.flatMap(({ undos }) => undos) };
  }

  private formatMutations(sheet: string, move: LineMove): Mutations[] {
    const params = this.paramsOn(sheet);
    const rules = this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(params.unitId, sheet) ?? [];
    return rules.map((standing, index) => {
      const rule = structuredClone(standing);
      const cfId = rule.cfId;
      const placed = this.placed(sheet, rule.ranges, [formulaOf(rule)], move);
      if (placed) {
        const [formula] = placed.formulas;
        if (sameText(placed, { ranges: rule.ranges, formulas: [formulaOf(rule)] })) return NOTHING;
        return {
          redos: [
            {
              id: SetConditionalRuleMutation.id,
              params: { ...params, cfId, rule: withFormula({ ...rule, ranges: placed.ranges }, formula) },
            },
          ],
          undos: [{ id: SetConditionalRuleMutation.id, params: { ...params, cfId, rule } }],
        };
      }
      const above = rules[index - 1];
      const back = above && { start: { id: cfId, type: 'self' }, end: { id: above.cfId, type: 'after' } };
      return {
        redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...params, cfId } }],
        undos: [
          { id: AddConditionalRuleMutation.id, params: { ...params, rule } },
          ...(back ? [{ id: MoveConditionalRuleMutation.id, params: { ...params, ...back } }] : []),
        ],
      };
    });
  }

  private choiceMutations(sheet: string, move: LineMove): Mutations[] {
    const params = this.paramsOn(sheet);
    const rules = this.injector.get(SheetDataValidationModel).getRules(params.unitId, sheet);
    return rules.map((standing) => {
      const rule = structuredClone(standing);
      const placed = this.placed(sheet, rule.ranges, [rule.formula1, rule.formula2], move);
      if (placed) {
        const before = { ranges: rule.ranges, formulas: [rule.formula1, rule.formula2] };
        return sameText(placed, before)
          ? NOTHING
          : { redos: this.choicesBecome(sheet, rule, placed), undos: this.choicesBecome(sheet, rule, before) };
      }
      return {
        redos: [{ id: RemoveDataValidationMutation.id, params: { ...params, ruleId: rule.uid } }],
        undos: [{ id: AddDataValidationMutation.id, params: { ...params, rule } }],
      };
    });
  }

  private choicesBecome(sheet: string, { uid, type }: ISheetDataValidationRule, placed: Placed): IMutationInfo[] {
    const params = { ...this.paramsOn(sheet), ruleId: uid, source: 'patched' };
    const [formula1, formula2] = placed.formulas;
    return [
      { type: UpdateRuleType.RANGE, payload: placed.ranges },
      { type: UpdateRuleType.SETTING, payload: { type, formula1, formula2 } },
    ].map((payload) => ({ id: UpdateDataValidationMutation.id, params: { ...params, payload } }));
  }

  /** Formulas are written for the first cell of the first range. */
  private placed(
    sheet: string,
    ranges: readonly IRange[],
    formulas: readonly (string | undefined)[],
    move: LineMove,
  ): Placed | undefined {
    const standing = sheet === move.sheet;
    const areas = ranges.map(toArea);
    const after = areas.map((area) => (standing ? areaMoved(area, move) : area));
    const first = after.findIndex((area) => area !== undefined);
    const [before, anchor] = [areas[0], areas[first]];
    if (!before || !anchor) return undefined;
    const top = standing && move.lines === 'rows' ? survivor(anchor.top, move) : anchor.top;
    const left = standing && move.lines === 'columns' ? survivor(anchor.left, move) : anchor.left;
    const name = this.workbook.getSheetBySheetId(move.sheet)?.getName();
    const isMeant = (named: string | undefined) => (named === undefined ? standing : named === name);
    const moved = (formula: string | undefined) => {
      if (!formula?.startsWith('=')) return formula;
      const lexer = this.injector.get(LexerTreeBuilder);
      const there = lexer.moveFormulaRefOffset(formula, left - before.left, top - before.top);
      return formulaMoved(there, isMeant, move).text;
    };
    return { ranges: after.flatMap((area) => (area ? [toRange(area)] : [])), formulas: formulas.map(moved) };
  }

  private paramsOn(sheet: string): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.workbook.getUnitId(), subUnitId: sheet };
  }
}

/** The line itself, or the first after those that go. */
function survivor(line: number, { at, by }: LineMove): number {
  return line >= at && line < at - by ? at - by : line;
}

function sameText(a: Placed, b: Placed): boolean {
  return JSON.stringify([a.ranges.map(toArea), a.formulas]) === JSON.stringify([b.ranges.map(toArea), b.formulas]);
}

function formulaOf({ rule }: IConditionFormattingRule): string | undefined {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula ? rule.value : undefined;
}

function withFormula(standing: IConditionFormattingRule, formula: string | undefined): IConditionFormattingRule {
  const { rule } = standing;
  if (formula === undefined || rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula)
    return standing;
  return { ...standing, rule: { ...rule, value: formula } };
}

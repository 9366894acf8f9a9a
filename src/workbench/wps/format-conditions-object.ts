/** The conditional formats of the simulated WPS. A rule is known by its id, however its place changes. */
import { overlaps } from '../../base/address';
import type { ModelBorder, ModelConditionalFormat, ModelStyle } from '../excel/workbook-model';
import { bgrOf, hexOf } from './colors';
import { givenNumber, refusal, givenText, type EtContext, type EtPlace } from './et-context';

const TYPES: Readonly<Record<string, number>> = {
  CellValue: 1,
  Custom: 2,
  ColorScale: 3,
  DataBar: 4,
  TopBottom: 5,
  IconSet: 6,
  ContainsText: 9,
};
const BY_FORMULA = 2;
const MOST_OF_A_RANGE = 3;

export function formatConditions(context: EtContext, place: EtPlace): object {
  const { sheet, areas } = place;
  const here = () =>
    sheet.conditionalFormats().filter((rule) => rule.areas.some((area) => areas.some((each) => overlaps(area, each))));
  return context.bridge.object('FormatConditions', place, {
    get: { Count: () => here().length },
    call: {
      Item: (at) => {
        const rule = here()[givenNumber(at) - 1];
        if (!rule) throw refusal('there are not so many conditional formats');
        return condition(context, place, rule.id);
      },
      Add: (type, _operator, formula) => {
        if (sheet.protected()) throw refusal('the sheet is protected');
        if (context.state.isInCell()) throw refusal('a cell is being edited');
        if (type !== BY_FORMULA) throw refusal('a kind of condition that is not simulated');
        if (context.beliefs['cf-limit'] === 'three' && here().length >= MOST_OF_A_RANGE)
          throw refusal('too many conditional formats');
        const stopIfTrue = context.beliefs['cf-new-stop'] === 'true';
        const rule = { areas, type: 'Custom', formula: givenText(formula), style: {}, stopIfTrue };
        const added = sheet.addConditionalFormat(rule, context.beliefs['cf-new-rule']);
        return condition(context, place, added);
      },
    },
  });
}

function condition(context: EtContext, { sheet }: EtPlace, id: string): object {
  const rule = (): ModelConditionalFormat => {
    const found = sheet.conditionalFormats().find((each) => each.id === id);
    if (!found) throw refusal('the conditional format is gone');
    return found;
  };
  const change = (given: Partial<ModelConditionalFormat>) => {
    if (sheet.protected()) throw refusal('the sheet is protected');
    sheet.changeConditionalFormat(id, given);
  };
  const isByFormula = () => rule().type === 'Custom';
  return context.bridge.object('FormatCondition', id, {
    get: {
      Type: () => TYPES[rule().type] ?? 0,
      Formula1: () => (isByFormula() ? formulaText(context, rule().formula ?? '') : undefined),
      AppliesTo: () => context.range({ sheet, areas: rule().areas }),
      StopIfTrue: () => rule().stopIfTrue,
      Priority: () => sheet.conditionalFormats().findIndex((each) => each.id === id) + 1,
      Interior: () => (isByFormula() ? interior(context, rule, change) : undefined),
      Borders: () => (isByFormula() ? borders(context, rule, change) : undefined),
    },
    set: { StopIfTrue: (given) => change({ stopIfTrue: given === true }) },
    call: {
      Delete: () => {
        rule();
        sheet.removeConditionalFormat(id);
      },
    },
  });
}

function formulaText({ beliefs }: EtContext, formula: string): string {
  return beliefs['cf-formula'] === 'bare' ? formula.replace(/^=/, '') : formula;
}

type Rule = () => ModelConditionalFormat;
type Change = (given: Partial<ModelConditionalFormat>) => void;

function interior({ bridge }: EtContext, rule: Rule, change: Change): object {
  return bridge.object('Interior', undefined, {
    get: { Color: () => bgrOf(rule().style.fill) },
    set: {
      Color: (given) => {
        const fill = hexOf(given);
        if (fill !== undefined) change({ style: { ...rule().style, fill } });
      },
    },
  });
}

const EDGES = { [-4131]: 'EdgeLeft', [-4152]: 'EdgeRight', [-4160]: 'EdgeTop', [-4107]: 'EdgeBottom' } as const;
const LINES: Readonly<Record<number, ModelBorder['style']>> = {
  1: 'Continuous',
  [-4115]: 'Dash',
  4: 'DashDot',
  [-4118]: 'Dot',
};

const NO_LINE = -4142;

function isEdge(index: unknown): index is keyof typeof EDGES {
  return typeof index === 'number' && index in EDGES;
}

function borders({ bridge }: EtContext, rule: Rule, change: Change): object {
  return bridge.object('Borders', undefined, {
    call: {
      Item: (index) => {
        if (!isEdge(index)) throw refusal('no such border of a conditional format');
        const side = EDGES[index];
        const draw = (given: Partial<ModelBorder>) => {
          const { style } = rule();
          const before = style.borders?.[side] ?? { style: 'Continuous', color: '#000000' };
          const now: ModelStyle = { ...style, borders: { ...style.borders, [side]: { ...before, ...given } } };
          change({ style: now });
        };
        const drawn = () => rule().style.borders?.[side];
        return bridge.object('Border', index, {
          get: {
            LineStyle: () =>
              Object.keys(LINES)
                .map(Number)
                .find((line) => LINES[line] === drawn()?.style) ?? NO_LINE,
            Color: () => bgrOf(drawn()?.color),
          },
          set: {
            LineStyle: (given) => {
              const style = typeof given === 'number' ? LINES[given] : undefined;
              if (style) draw({ style });
            },
            Color: (given) => {
              const color = hexOf(given);
              if (color !== undefined) draw({ color });
            },
          },
        });
      },
    },
  });
}

/**
 * Reads the conditional formats of sheets: one batch, where Excel can give
 * each rule, and as many as it takes to find those that it cannot.
 */
import type { Area, SheetId } from '../../base/address';
import { checkOfFlagFormula } from '../../workbook/flag';
import { areasOfAddress } from '../../workbook/cell-blocks';
import { requestFormatList } from './format-lists';
import {
  isCustom,
  type FormatRule,
  type RuleLists,
  type RuleLook,
  type RulesWanted,
} from '../../workbook/marks/format-rules';
import type { Requests } from './requests';

/** Beyond so many rules a sheet has too many for the look of each to be kept in mind. */
const LOOKS_KEPT = 60;
/** So many rules are asked for where they stand in one batch. */
const PLACES_AT_ONCE = 2_500;
/** So many formulas and fills one by one. */
const TEXTS_AT_ONCE = 500;
/** Somebody adds rules while we read. */
const ATTEMPTS = 4;

const HEAD = 'items/id,items/type,items/stopIfTrue';
const FORMULA = 'items/customOrNullObject/rule/formula';
const FILL = 'items/customOrNullObject/format/fill/color';
const LOOK = [
  'numberFormat',
  ...['color', 'bold', 'italic', 'underline', 'strikethrough'].map((property) => `font/${property}`),
  ...['sideIndex', 'style', 'color'].map((property) => `borders/items/${property}`),
].map((property) => `items/customOrNullObject/format/${property}`);

export async function readRules(requests: Requests, wanted: readonly RulesWanted[]): Promise<RuleLists> {
  const lists = new Map<SheetId, readonly FormatRule[]>();
  const atOnce = await readWhole(requests, wanted.filter(isEasy));
  for (const { sheet, count, isCareful } of wanted) {
    const rules = count === 0 ? [] : atOnce?.get(sheet);
    if (rules?.length === count) lists.set(sheet, rules);
    else lists.set(sheet, await readAlone(requests, sheet, { expected: rules?.length, isCareful }, ATTEMPTS));
  }
  return lists;
}

/** Those with a rule that says it is ours, or one that Excel cannot give. */
export async function sheetsWithMarks(
  requests: Requests,
  wanted: readonly RulesWanted[],
): Promise<readonly RulesWanted[]> {
  const easy = wanted.filter(({ isCareful }) => !isCareful);
  if (easy.length === 0) return wanted;
  try {
    const holding = await requests.run(async (context) => {
      const asked = easy.map(({ sheet }) => {
        const formats = context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
        formats.load(['items/type', FORMULA].join(','));
        return { sheet, formats };
      });
      await context.sync();
      return asked.flatMap(({ sheet, formats }) => (formats.items.some(saysItIsOurs) ? [sheet] : []));
    });
    return wanted.filter(({ sheet, isCareful }) => isCareful || holding.includes(sheet));
  } catch {
    // Which of them Excel cannot give is found by reading each.
    return wanted;
  }
}

function saysItIsOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return isCustom({ type }) && checkOfFlagFormula(customOrNullObject.rule.formula) !== undefined;
}

function isEasy({ count, isCareful }: RulesWanted): boolean {
  return count > 0 && count <= PLACES_AT_ONCE && !isCareful;
}

/** One batch; undefined where Excel refuses it. */
async function readWhole(
  requests: Requests,
  wanted: readonly RulesWanted[],
): Promise<ReadonlyMap<SheetId, readonly FormatRule[]> | undefined> {
  if (wanted.length === 0) return new Map();
  try {
    return await requests.run(async (context) => {
      const given = wanted.map(({ sheet, count }) => ({
        sheet,
        rules: requestRules(context, sheet, { from: 0, to: count, isWhole: true, looks: count <= LOOKS_KEPT }),
      }));
      await context.sync();
      return new Map(given.map(({ sheet, rules }) => [sheet, rules()]));
    });
  } catch {
    // A sheet that is gone says so again when it is asked alone.
    return undefined;
  }
}

/** There were other rules than expected, or one that Excel cannot give. */
async function readAlone(
  requests: Requests,
  sheet: SheetId,
  { expected, isCareful }: { readonly expected: number | undefined; readonly isCareful: boolean },
  attempts: number,
): Promise<readonly FormatRule[]> {
  if (attempts === 0) throw new Error('the conditional formats change faster than they can be read');
  const count = expected ?? (await countOn(requests, sheet));
  if (count === 0) return [];
  const easy = isEasy({ sheet, count, isCareful }) && attempts === ATTEMPTS;
  const whole = easy ? await readWhole(requests, [{ sheet, count, isCareful }]) : undefined;
  const all = whole?.get(sheet) ?? (await readInParts(requests, sheet, count));
  if (all?.length !== count) return readAlone(requests, sheet, { expected: undefined, isCareful }, attempts - 1);
  if (whole) return all;
  return withTexts(requests, sheet, all);
}

function countOn(requests: Requests, sheet: SheetId): Promise<number> {
  return requests.run(async (context) => {
    const { count } = await synced(context, requestFormatList(context.workbook.worksheets.getItem(sheet)));
    return count;
  });
}

async function synced<T>(context: Excel.RequestContext, answer: () => T): Promise<T> {
  await context.sync();
  return answer();
}

/** Without what hangs on them; undefined where there are not as many any more. */
async function readInParts(requests: Requests, sheet: SheetId, count: number): Promise<FormatRule[] | undefined> {
  const all: FormatRule[] = [];
  for (let from = 0; from < count; from += PLACES_AT_ONCE) {
    const to = Math.min(count, from + PLACES_AT_ONCE);
    const rules = await requests.run((context) =>
      synced(context, requestRules(context, sheet, { from, to, isWhole: false, looks: false })),
    );
    if (rules.length !== count) return undefined;
    all.push(...rules.slice(from, to));
  }
  return all;
}

type Asked = (format: Excel.CustomConditionalFormat) => () => Partial<FormatRule>;

const formulaAndFill: Asked = ({ rule, format: { fill } }) => {
  rule.load('formula');
  fill.load('color');
  return () => ({ formula: rule.formula, fill: fill.color });
};
const fillAlone: Asked = ({ format: { fill } }) => {
  fill.load('color');
  return () => ({ fill: fill.color });
};

/** Of those rules whose formula Excel cannot give, the fill, where it can give that. */
async function withTexts(
  requests: Requests,
  sheet: SheetId,
  rules: readonly FormatRule[],
): Promise<readonly FormatRule[]> {
  const found = new Map<number, Partial<FormatRule>>();
  const unread = () => [...rules.keys()].filter((place) => isCustomAt(rules, place) && !found.has(place));
  for (const asked of [formulaAndFill, fillAlone]) {
    const places = unread();
    for (let from = 0; from < places.length; from += TEXTS_AT_ONCE) {
      await readHalving(requests, sheet, places.slice(from, from + TEXTS_AT_ONCE), asked, found);
    }
  }
  return rules.map((rule, place) => ({ ...rule, ...found.get(place) }));
}

/** All in one batch; where Excel refuses, the halves of it, until those that it cannot give are alone. */
async function readHalving(
  requests: Requests,
  sheet: SheetId,
  places: readonly number[],
  asked: Asked,
  found: Map<number, Partial<FormatRule>>,
): Promise<void> {
  if (places.length === 0) return;
  try {
    await requests.run(async (context) => {
      const formats = context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
      const answers = places.map((place) => ({ place, answer: asked(formats.getItemAt(place).custom) }));
      await context.sync();
      for (const { place, answer } of answers) found.set(place, answer());
    });
  } catch {
    if (places.length === 1) return;
    const middle = Math.ceil(places.length / 2);
    await readHalving(requests, sheet, places.slice(0, middle), asked, found);
    await readHalving(requests, sheet, places.slice(middle), asked, found);
  }
}

function isCustomAt(rules: readonly FormatRule[], place: number): boolean {
  const rule = rules[place];
  return rule !== undefined && isCustom(rule);
}

/** All heads, and where the rules from one place up to another stand; the others have no areas. */
function requestRules(
  context: Excel.RequestContext,
  sheet: SheetId,
  { from, to, isWhole, looks }: { from: number; to: number; isWhole: boolean; looks: boolean },
): () => FormatRule[] {
  const formats = context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
  formats.load([HEAD, ...(isWhole ? [FORMULA, FILL] : []), ...(looks ? LOOK : [])].join(','));
  const ranges = Array.from({ length: to - from }, (_, at) => {
    const areas = formats.getItemAt(from + at).getRanges();
    areas.load('address');
    areas.untrack();
    return areas;
  });
  return () =>
    formats.items.map((format, place) => {
      const areas: readonly Area[] = areasOfAddress(ranges[place - from]?.address ?? '');
      const { id, type, stopIfTrue } = format;
      const head = { id, type, stopIfTrue, areas, formula: undefined, fill: undefined };
      if (!isCustom(head) || !isWhole) return head;
      const { rule, format: dressed } = format.customOrNullObject;
      const look = looks ? { look: lookOf(dressed) } : {};
      return { ...head, formula: rule.formula, fill: dressed.fill.color, ...look };
    });
}

function lookOf({ fill, font, borders, numberFormat }: Excel.ConditionalRangeFormat): RuleLook {
  const { color, bold, italic, underline, strikethrough } = font;
  return {
    fill: fill.color,
    color,
    bold,
    italic,
    underline,
    strikethrough,
    numberFormat: typeof numberFormat === 'string' ? numberFormat : null,
    borders: borders.items.map(({ sideIndex, style, color: line }) => ({ side: sideIndex, style, color: line })),
  };
}

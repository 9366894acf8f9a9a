/** Conditional formats as Excel lists them, for the questions about them. */
import { z } from 'zod';
import type { Scratch } from '../scratch-sheet';
import { triedSchema } from '../refusal';

export const ruleSchema = z.object({
  id: z.string(),
  priority: z.number(),
  stopIfTrue: z.boolean().nullable(),
  formula: z.string(),
});

type ListedRule = z.infer<typeof ruleSchema>;

/** `address`: of the range whose list is asked; the whole sheet's without one. */
export function listRules(scratch: Scratch, address?: string): Promise<ListedRule[]> {
  return scratch.on(async (sheet, context) => {
    const formats = sheet.getRange(address).conditionalFormats;
    formats.load('items/id,items/priority,items/stopIfTrue');
    await context.sync();
    const rules = formats.items.map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      return rule;
    });
    await context.sync();
    return formats.items.map(({ id, priority, stopIfTrue }, at) => ({
      id,
      priority,
      stopIfTrue: stopIfTrue ?? null,
      formula: rules[at]?.formula ?? '',
    }));
  });
}

/** A rule of its own number, by which it is known again whatever Excel makes of its formula. */
export function addRule(scratch: Scratch, address: string, mark: number): Promise<void> {
  return scratch.on(async (sheet, context) => {
    const format = sheet.getRange(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = `=$Z$1=${mark}`;
    format.custom.format.fill.color = '#FFE699';
    await context.sync();
  });
}

export function marked(rules: readonly ListedRule[], mark: number): ListedRule | undefined {
  return rules.find(({ formula }) => formula.includes(String(mark)));
}

/** Where it stands and what it says, or the refusal, of each rule by itself: one that cannot be read spoils no other. */
export const readAloneSchema = z.array(triedSchema(z.string()));

export async function readEachAlone(scratch: Scratch): Promise<z.infer<typeof readAloneSchema>> {
  const count = await scratch.on(async (sheet, context) => {
    const number = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return number.value;
  });
  const found: z.infer<typeof readAloneSchema> = [];
  for (let at = 0; at < count; at += 1) {
    found.push(
      await scratch.tries(async (sheet, context) => {
        const { rule } = sheet.getRange().conditionalFormats.getItemAt(at).custom;
        rule.load('formula');
        await context.sync();
        return rule.formula;
      }),
    );
  }
  return found;
}

/** DataValidation: only lists of choices can be made; nothing is validated by the workbench itself beyond what the grid does. */
import { z } from 'zod';
import { HostError } from '../batch-engine/host-error';
import type { Json, Scalar, WireObject } from '../batch-engine/wire-object';
import { localAddress } from './addresses';
import type { Beliefs } from './beliefs';
import { writable } from './excel-context';
import type { Formatted } from './format-object';
import type { SheetModel } from './workbook-model';

const listRule = z.object({ list: z.object({ source: z.string(), inCellDropDown: z.boolean().optional() }) });

export function dataValidation(beliefs: Beliefs, of: Formatted): WireObject {
  const choices = (): readonly string[] | undefined => {
    const [area] = of.areas;
    return area && of.sheet.choices(area.top, area.left);
  };
  const write = (next: readonly string[] | undefined): void => {
    for (const area of of.areas) writable(of.sheet).setChoices(area, next);
  };
  return {
    type: 'DataValidation',
    scalars: {
      Prompt: promptOf(beliefs, of),
      Type: { get: () => (choices() ? 'List' : 'None') },
      Rule: {
        get: (): Json => {
          const source = choices();
          return source ? { list: { inCellDropDown: true, source: source.join(',') } } : {};
        },
        set: (value) => {
          const rule = listRule.safeParse(value);
          if (!rule.success) throw HostError.notImplemented('DataValidation', `Rule=${JSON.stringify(value)}`);
          write(rule.data.list.source.split(','));
        },
      },
    },
    objects: {},
    actions: { Clear: () => write(undefined) },
  };
}

/** The hint of a selected cell: kept as it is given; the grid does not show it. */
const prompts = new WeakMap<SheetModel, Map<string, Json>>();

const untitled = z.object({ title: z.literal('') });

function promptOf(beliefs: Beliefs, { sheet, areas }: Formatted): Scalar {
  const kept = prompts.get(sheet) ?? new Map<string, Json>();
  prompts.set(sheet, kept);
  return {
    get: () => kept.get(areas.map(localAddress).join(',')) ?? null,
    set: (value) => {
      if (beliefs['prompt-title'] === 'refused' && untitled.safeParse(value).success)
        throw HostError.invalidArgument('DataValidation.prompt', 'title');
      kept.set(areas.map(localAddress).join(','), value);
    },
  };
}

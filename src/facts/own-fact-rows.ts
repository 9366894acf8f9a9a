/** The rows that a pack's own facts take in a blank sheet of project facts, and the words it adds to rows that are there. */
import type { FactRow, OwnRows, Take } from '../forms/blank/project-facts-rows';
import type { FactDictionary, FactEntry } from './fact-dictionary';

/** Nothing where `dictionary` is the `common` one. */
export function ownFactRows(dictionary: FactDictionary, common: FactDictionary): OwnRows {
  if (dictionary === common) return { rows: [], choices: new Map() };
  const rows = dictionary.facts.flatMap((fact): FactRow[] => {
    const [label] = fact.labels ?? [];
    return label === undefined || common.byId(fact.id) ? [] : [rowOf(fact, label)];
  });
  const choices = dictionary.facts.flatMap((fact): (readonly [string, readonly string[]])[] => {
    const before = common.byId(fact.id)?.values?.length ?? 0;
    const added = before > 0 ? (fact.values ?? []).slice(before).map(({ value }) => value) : [];
    return added.length > 0 ? (fact.labels ?? []).map((label) => [label, added] as const) : [];
  });
  return { rows, choices: new Map(choices) };
}

function rowOf(fact: FactEntry, label: string): FactRow {
  if (!fact.qualifier) return { label, take: takeOf(fact) };
  return { label, take: takeOf(fact), remark: `有几项就写几行，标签写成“${label}：名称”` };
}

function takeOf({ type, values = [] }: FactEntry): Take {
  switch (type) {
    case 'amount':
      return 'amount';
    case 'number':
      return 'number';
    case 'date':
      return 'day';
    case 'flag':
      return ['是', '否'];
    case 'presence':
      return ['有', '无'];
    case 'choice':
      return values.map(({ value }) => value);
    case 'text':
    case 'month':
      return 'text';
  }
}

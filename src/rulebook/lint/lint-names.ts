/** Names and ids of numbers and quantities that something else has: a formula would take one for the other. */
import type { Bilingual } from '../../base/bilingual';
import { parameterShape, quantityShape } from '../pack-shapes';
import type { RuleFile } from '../rule-file';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack } from './linted-pack';

export function lintNames({ filesIn, dictionary }: LintedPack): LintFinding[] {
  const taken = new Map<string, RuleFile>();
  const ids = new Map<string, RuleFile>();
  const named = [
    ...filesIn('parameters').map((file) => ({ file, fields: parameterShape.safeParse(file.data).data })),
    ...filesIn('quantities').map((file) => ({ file, fields: quantityShape.safeParse(file.data).data })),
  ];
  return named.flatMap(({ file, fields }): LintFinding[] => {
    if (!fields) return [];
    const { id, name } = fields;
    const fact = dictionary.byName(name.zh);
    const other = taken.get(name.zh);
    const again = ids.get(id);
    taken.set(name.zh, other ?? file);
    ids.set(id, again ?? file);
    const at = (key: string, message: Bilingual) => [lintFinding('numbers', file, [key], message)];
    if (fact) return at('name', isFact(name.zh, fact.id));
    if (other) return at('name', isTaken(name.zh, other.path));
    return again ? at('id', isTaken(id, again.path)) : [];
  });
}

function isFact(name: string, id: string): Bilingual {
  return {
    zh: `“${name}”是要素（${id}）的名称；公式里写它的，会用成这一个。请另起名称`,
    en: `“${name}” is the name of a fact (${id}); formulas that mean the fact would take this instead. Give it another name`,
  };
}

function isTaken(name: string, path: string): Bilingual {
  return {
    zh: `“${name}”在 ${path} 里已经用了，公式里分不清是哪一个；请换一个`,
    en: `“${name}” is taken by ${path}, and formulas cannot tell which is meant; take another`,
  };
}

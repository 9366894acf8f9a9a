/** A value of a choice, or further words for one, beside those that are there. */
import { comparableText } from '../base/comparable-text';
import { nearestName } from '../checks/formula/nearest-name';
import type { DataPath, Mistake } from '../checks/mistake';
import type { FactEntry } from '../facts/fact-dictionary';

interface AddedValue {
  readonly value: string;
  /** Of a value that is new. */
  readonly en?: string;
  readonly words?: readonly string[];
}

export type Values = NonNullable<FactEntry['values']>;

export function withValue(all: Values, one: AddedValue, path: DataPath, mistakes: Mistake[]) {
  const { value: wanted, en, words = [] } = one;
  const there = all.find((other) => other.value === wanted);
  const taken = all.flatMap((other) =>
    other.value === wanted ? [] : [other.value, ...other.words].map((word) => [comparableText(word), other] as const),
  );
  for (const word of [wanted, ...words]) {
    const [, owner] = taken.find(([text]) => text === comparableText(word)) ?? [];
    if (!owner) continue;
    mistakes.push({
      path,
      message: {
        zh: `“${word}”已是“${owner.value}”的写法`,
        en: `“${word}” is a way to write “${owner.value}” already`,
      },
    });
  }
  if (there) return all.map((other) => (other === there ? { ...there, words: [...there.words, ...words] } : other));
  if (en === undefined) {
    const near = nearestName(
      wanted,
      all.map((other) => other.value),
    );
    const hint =
      near === undefined ? { zh: '', en: '' } : { zh: `；是不是“${near}”？`, en: `; did you mean “${near}”?` };
    mistakes.push({
      path,
      message: {
        zh: `新的选项“${wanted}”要写英文（en）${hint.zh}`,
        en: `the new value “${wanted}” needs its English words (en)${hint.en}`,
      },
    });
  }
  return [...all, { value: wanted, en: en ?? wanted, words: [...words] }];
}

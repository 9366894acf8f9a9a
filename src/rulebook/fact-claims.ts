/** Which fact a name or a label belongs to, and that it belongs to no other. */
import { comparableLabel } from '../base/comparable-text';
import type { DataPath, Mistake } from '../checks/mistake';
import type { FactDictionary, FactEntry } from '../facts/fact-dictionary';

/** In which file a fact stands: 'facts.yaml:12'. */
export type WhereIs = (id: string) => string;

/** Names and labels, each of one fact. */
export class Claims {
  private readonly names: Map<string, string>;
  private readonly labels: Map<string, FactEntry>;

  constructor(
    { facts }: FactDictionary,
    private readonly whereIs: WhereIs,
    private readonly mistakes: Mistake[],
  ) {
    this.names = new Map(facts.map(({ id, name }) => [name.zh, id]));
    this.labels = new Map(
      facts.flatMap((fact) => (fact.labels ?? []).map((label) => [comparableLabel(label), fact] as const)),
    );
  }

  name(text: string, id: string, path: DataPath): void {
    const other = this.names.get(text);
    if (other !== undefined) {
      this.mistakes.push({
        path,
        message: {
          zh: `“${text}”已是 ${other} 的名称（${this.whereIs(other)}）`,
          en: `“${text}” is the name of ${other} already (${this.whereIs(other)})`,
        },
      });
    } else this.names.set(text, id);
  }

  label(text: string, fact: FactEntry, path: DataPath): void {
    const key = comparableLabel(text);
    const other = this.labels.get(key);
    if (other) {
      this.mistakes.push({
        path,
        message: {
          zh: `“${text}”已是“${other.name.zh}”（${other.id}，${this.whereIs(other.id)}）的标签，不能再给 ${fact.id}；就是那个要素的，公式里直接写“${other.name.zh}”`,
          en: `“${text}” is a label of ${other.id} already (${this.whereIs(other.id)}) and cannot also be one of ${fact.id}; where that fact is meant, formulas say “${other.name.zh}”`,
        },
      });
    } else this.labels.set(key, fact);
  }
}

/** What a kind of check is given while its file is loaded: names to look up, formulas to read, a place for mistakes. */
import type { FactDictionary, FactEntry } from '../facts/fact-dictionary';
import type { Bilingual } from '../base/bilingual';
import type { InstrumentText } from './instrument';
import { nearestName } from './formula/nearest-name';
import type { Formula, FormulaNode, NameTable, ValueType } from './formula/formula';
import { parseFormula } from './formula/parse-formula';
import type { DataPath, Mistake } from './mistake';

/** A formula of a rule file, and the key it stands behind. */
export interface PlacedFormula {
  readonly path: DataPath;
  readonly formula: Formula;
}

export class CheckBuild {
  readonly mistakes: Mistake[] = [];
  /** Those read so far that are formulas. */
  readonly formulas: PlacedFormula[] = [];
  /** The quantities named by the formulas read so far. */
  readonly quantities = new Set<string>();

  constructor(
    readonly dictionary: FactDictionary,
    readonly names: NameTable,
    /** The quantities that each named quantity rests on, all the way down. */
    private readonly resting: ReadonlyMap<string, readonly string[]> = new Map(),
    /** Of the instrument, where it was amended. */
    private readonly texts: readonly InstrumentText[] = [],
  ) {}

  /** One text of the amended instrument; undefined, with a mistake noted, where there is none of that id. */
  text(id: string, path: DataPath): InstrumentText | undefined {
    const found = this.texts.find((text) => text.id === id);
    if (found) return found;
    const there = this.texts.map((text) => text.id).join('、') || '—';
    this.mistake(path, {
      zh: `pack.yaml 的 texts 里没有“${id}”；有：${there}`,
      en: `pack.yaml has no “${id}” under texts; there are: ${there}`,
    });
    return undefined;
  }

  /** Reads a formula; undefined, with a mistake noted, where it is none or gives another type. */
  formula(text: string, path: DataPath, wanted: readonly ValueType[]): Formula | undefined {
    const parsed = parseFormula(text, this.names, wanted);
    if (parsed.ok) {
      this.formulas.push({ path, formula: parsed.value });
      for (const id of this.restsOn(parsed.value)) this.quantities.add(id);
      return parsed.value;
    }
    const { at, message } = parsed.error;
    this.mistake(path, {
      zh: `公式“${text.slice(0, 80)}”第 ${at + 1} 个字符：${message.zh}`,
      en: `formula “${text.slice(0, 80)}”, character ${at + 1}: ${message.en}`,
    });
    return undefined;
  }

  /** The named quantities a formula uses, all the way down. */
  restsOn({ root }: Formula): string[] {
    return quantitiesIn(root).flatMap((id) => [id, ...(this.resting.get(id) ?? [])]);
  }

  /** The fact of that Chinese name, of one of these types. */
  fact(name: string, path: DataPath, wanted?: readonly FactEntry['type'][]): FactEntry | undefined {
    const entry = this.dictionary.byName(name);
    if (!entry) {
      const near = nearestName(
        name,
        this.dictionary.facts.map((fact) => fact.name.zh),
      );
      this.mistake(path, {
        zh: `要素词典里没有“${name}”${near === undefined ? '' : `；是不是“${near}”？`}`,
        en: `the dictionary of facts has no “${name}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
      });
      return undefined;
    }
    if (wanted && !wanted.includes(entry.type)) {
      this.mistake(path, {
        zh: `“${name}”的类型是 ${entry.type}，这里要 ${wanted.join(' 或 ')}`,
        en: `“${name}” is of type ${entry.type}, wanted here: ${wanted.join(' or ')}`,
      });
      return undefined;
    }
    return entry;
  }

  mistake(path: DataPath, message: Bilingual): void {
    this.mistakes.push({ path, message });
  }
}

/** The type a fact has in a formula. */
export function formulaType(entry: FactEntry): ValueType {
  switch (entry.type) {
    case 'presence':
      return 'flag';
    case 'choice':
      return 'text';
    default:
      return entry.type;
  }
}

/** The ids of the named quantities a formula uses. */
export function quantitiesIn(node: FormulaNode): string[] {
  switch (node.kind) {
    case 'quantity':
      return [node.quantity];
    case 'unary':
      return quantitiesIn(node.operand);
    case 'binary':
      return [...quantitiesIn(node.left), ...quantitiesIn(node.right)];
    case 'call':
      return node.args.flatMap(quantitiesIn);
    default:
      return [];
  }
}

/** Whether a formula calls that function, itself; not through the quantities it names. */
export function calls(node: FormulaNode, fn: string): boolean {
  if (node.kind === 'unary') return calls(node.operand, fn);
  if (node.kind === 'binary') return calls(node.left, fn) || calls(node.right, fn);
  return node.kind === 'call' && (node.fn === fn || node.args.some((arg) => calls(arg, fn)));
}

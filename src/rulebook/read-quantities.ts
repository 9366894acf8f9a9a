/** The named quantities of a pack: formulas of their own, some with several interpretations. */
import type { CheckBuild } from '../checks/check-build';
import { quantitiesIn } from '../checks/check-build';
import type { InterpretationOfQuantity, InterpretedQuantity } from '../checks/check';
import type { Formula, FormulaNode, NamedThing } from '../checks/formula/formula';
import type { Mistake } from '../checks/mistake';
import type { QuantityFields } from './pack-shapes';

interface QuantitySource<File> {
  readonly file: File;
  readonly fields: QuantityFields;
}

export interface Quantities<File> {
  readonly names: ReadonlyMap<string, NamedThing>;
  readonly formulas: ReadonlyMap<string, FormulaNode>;
  readonly interpreted: ReadonlyMap<string, InterpretedQuantity>;
  /** For each, the quantities it rests on. */
  readonly resting: ReadonlyMap<string, readonly string[]>;
  readonly mistakes: readonly { readonly file: File; readonly mistake: Mistake }[];
}

type InterpretationFields = NonNullable<QuantityFields['interpretations']>[number];

const ANY = ['amount', 'ratio', 'number', 'date', 'flag', 'text'] as const;

/** Those that rest on others are read after them; what is left rests on itself or on nothing known. */
export function readQuantities<File>(
  sources: readonly QuantitySource<File>[],
  known: ReadonlyMap<string, NamedThing>,
  newBuild: (names: ReadonlyMap<string, NamedThing>) => CheckBuild,
): Quantities<File> {
  const names = new Map<string, NamedThing>();
  const all = new Map(known);
  const formulas = new Map<string, FormulaNode>();
  const interpreted = new Map<string, InterpretedQuantity>();
  const resting = new Map<string, readonly string[]>();
  const mistakes: { file: File; mistake: Mistake }[] = [];
  let waiting = [...sources];
  for (let progress = true; progress;) {
    progress = false;
    const still: QuantitySource<File>[] = [];
    for (const source of waiting) {
      const read = readQuantity(source.fields, newBuild(all));
      if ('mistakes' in read) {
        still.push(source);
        continue;
      }
      progress = true;
      const { id, name } = source.fields;
      const named = { kind: 'quantity', id, name, type: read.formula.type } as const;
      names.set(name.zh, named);
      all.set(name.zh, named);
      formulas.set(id, read.formula);
      if (read.interpreted) interpreted.set(name.zh, read.interpreted);
      resting.set(id, [...read.uses, ...read.uses.flatMap((used) => resting.get(used) ?? [])]);
    }
    waiting = still;
  }
  for (const { file, fields } of waiting) {
    const read = readQuantity(fields, newBuild(all));
    if (!('mistakes' in read)) continue;
    const circle = waiting.find((other) => textsOf(fields).some((text) => text.includes(other.fields.name.zh)));
    const found = circle ? [circular(fields, circle.fields)] : read.mistakes;
    mistakes.push(...found.map((mistake) => ({ file, mistake })));
  }
  return { names, formulas, interpreted, resting, mistakes };
}

function textsOf({ formula, interpretations = [] }: QuantityFields): string[] {
  return [formula ?? '', ...interpretations.map((interpretation) => interpretation.formula)];
}

function circular(fields: QuantityFields, other: QuantityFields): Mistake {
  return {
    path: [fields.formula === undefined ? 'interpretations' : 'formula'],
    message: {
      zh: `“${fields.name.zh}”要用“${other.name.zh}”，而后者没有定义成功或又要用前者，成了圈`,
      en: `“${fields.name.zh}” rests on “${other.name.zh}”, which does not load or rests on it in turn`,
    },
  };
}

type Read =
  | { readonly mistakes: readonly Mistake[] }
  | { readonly formula: FormulaNode; readonly interpreted?: InterpretedQuantity; readonly uses: readonly string[] };

function readQuantity(fields: QuantityFields, build: CheckBuild): Read {
  if ((fields.formula === undefined) === (fields.interpretations === undefined)) {
    const message = {
      zh: 'formula 与 interpretations 须有且只有一个',
      en: 'there must be either formula or interpretations',
    };
    return { mistakes: [{ path: [fields.formula === undefined ? 'id' : 'interpretations'], message }] };
  }
  if (fields.formula === undefined) return readInterpreted(fields, build);
  const formula = build.formula(fields.formula, ['formula'], ANY);
  return formula ? { formula: formula.root, uses: quantitiesIn(formula.root) } : { mistakes: build.mistakes };
}

function readInterpreted(fields: QuantityFields, build: CheckBuild): Read {
  const choice = fields.choice === undefined ? undefined : build.fact(fields.choice, ['choice'], ['choice', 'text']);
  const interpretations = (fields.interpretations ?? []).flatMap(
    (interpretation, index) => readInterpretation(interpretation, index, build) ?? [],
  );
  const standard = defaultOf(interpretations, build);
  if (build.mistakes.length > 0 || !standard) return { mistakes: build.mistakes };
  const interpreted: InterpretedQuantity = {
    quantity: fields.id,
    name: fields.name,
    fixed: false,
    reference: false,
    ...(choice ? { choice: choice.id } : {}),
    interpretations,
  };
  return {
    formula: standard.formula.root,
    interpreted,
    uses: interpretations.flatMap(({ formula }) => quantitiesIn(formula.root)),
  };
}

/** Its formula decides the type of what the quantity may still go up and down by. */
function readInterpretation(
  fields: InterpretationFields,
  index: number,
  build: CheckBuild,
): InterpretationOfQuantity | undefined {
  const formula = build.formula(fields.formula, ['interpretations', index, 'formula'], ANY);
  if (!formula) return undefined;
  const optional = (key: 'up' | 'down' | 'appliesIf'): Partial<Record<typeof key, Formula>> => {
    const text = fields[key];
    const wanted = key === 'appliesIf' ? (['flag'] as const) : [formula.root.type];
    const read = text === undefined ? undefined : build.formula(text, ['interpretations', index, key], wanted);
    return read ? { [key]: read } : {};
  };
  const { id, title, reason } = fields;
  return {
    id,
    title,
    reason,
    default: fields.default ?? false,
    formula,
    ...optional('up'),
    ...optional('down'),
    ...optional('appliesIf'),
  };
}

/** The one that counts where nobody chose. All must give the same type. */
function defaultOf(
  interpretations: readonly InterpretationOfQuantity[],
  build: CheckBuild,
): InterpretationOfQuantity | undefined {
  const types = new Set(interpretations.map(({ formula }) => formula.root.type));
  const defaults = interpretations.filter((interpretation) => interpretation.default);
  if (build.mistakes.length === 0 && (types.size > 1 || defaults.length !== 1)) {
    build.mistake(['interpretations'], {
      zh: types.size > 1 ? '各口径的结果必须同类' : '须有且只有一个口径写 default: true',
      en:
        types.size > 1
          ? 'all interpretations must give the same type'
          : 'exactly one interpretation must be default: true',
    });
  }
  return defaults[0];
}

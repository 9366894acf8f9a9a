/**
 * A pack's own facts.yaml: facts that only it knows, and further labels, words
 * and values of those that all know. What is there already is added to, never
 * changed; a label belongs to one fact only, and both places are told.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import { readBy } from '../base/read-before';
import { bilingualShape } from '../checks/check-kind';
import { formulaType } from '../checks/check-build';
import { nearestName } from '../checks/formula/nearest-name';
import { parseFormula } from '../checks/formula/parse-formula';
import { schemaMistakes, type DataPath, type Mistake } from '../checks/mistake';
import { dictionaryOf, factEntry, type FactDictionary, type FactEntry } from '../facts/fact-dictionary';
import { FACT_ID, isFactId } from '../facts/fact-id';
import { Claims, type WhereIs } from './fact-claims';
import { withValue, type Values } from './fact-values';

const short = () => z.string().check(z.minLength(1), z.maxLength(60));
const value = () =>
  z.strictObject({
    value: short(),
    /** Of a value that is new. */
    en: z.exactOptional(short()),
    words: z.exactOptional(z.array(short())),
  });

const added = () =>
  z.strictObject({
    id: z.string().check(z.regex(FACT_ID), z.maxLength(80)),
    name: z.exactOptional(bilingualShape),
    type: z.exactOptional(factEntry.shape.type),
    unit: z.exactOptional(z.enum(['CNY', 'count', 'year', 'level', 'person', 'piece', 'firm'])),
    labels: z.exactOptional(z.array(short()).check(z.minLength(1), z.maxLength(40))),
    values: z.exactOptional(z.array(value()).check(z.minLength(1), z.maxLength(60))),
    qualifier: z.exactOptional(z.enum(['optional', 'required'])),
    from: z.exactOptional(z.array(z.string().check(z.regex(/^[a-z-]+\/[A-Za-z][A-Za-z0-9]*$/)))),
    subject: z.exactOptional(z.enum(['project', 'change'])),
    assume: z.exactOptional(z.boolean()),
    positive: z.exactOptional(z.boolean()),
    notNegative: z.exactOptional(z.boolean()),
  });

const shape = () => z.strictObject({ facts: z.array(added()).check(z.minLength(1), z.maxLength(500)) });
let made: ReturnType<typeof shape> | undefined;

/** The shape of a pack's facts.yaml; made when one is read. */
export const packFactsShape = () => (made ??= shape());

type Added = z.infer<ReturnType<typeof added>>;

export type AddFacts = (dictionary: FactDictionary, data: unknown, whereIs: WhereIs) => AddedFacts;

interface AddedFacts {
  readonly dictionary: FactDictionary;
  /** By their places in the pack's facts.yaml. */
  readonly mistakes: readonly Mistake[];
}

/** `dictionary`: that of the product, or of the pack that this one extends. */
export const addFacts: AddFacts = (dictionary, data, whereIs) => {
  const parsed = readBy(packFactsShape, data);
  if (!parsed.success) return { dictionary, mistakes: schemaMistakes(parsed.error.issues, data, ['facts']) };
  const mistakes: Mistake[] = [];
  const entries = new Map<string, FactEntry>(dictionary.facts.map((fact) => [fact.id, fact]));
  const claims = new Claims(dictionary, whereIs, mistakes);
  const seen = new Set<string>();
  parsed.data.facts.forEach((fact, index) => {
    const at = (...path: DataPath): DataPath => ['facts', index, ...path];
    if (seen.has(fact.id)) {
      mistakes.push({ path: at('id'), message: { zh: `“${fact.id}”写了两次`, en: `“${fact.id}” is written twice` } });
      return;
    }
    seen.add(fact.id);
    const before = entries.get(fact.id);
    const made = before ? more(before, fact, at, whereIs, mistakes) : fresh(fact, at, dictionary, mistakes);
    if (!made) return;
    if (!before) claims.name(made.name.zh, made.id, at('name'));
    (fact.labels ?? []).forEach((label, one) => {
      claims.label(label, made, at('labels', one));
    });
    entries.set(made.id, made);
  });
  return mistakes.length > 0 ? { dictionary, mistakes } : { dictionary: dictionaryOf([...entries.values()]), mistakes };
};

type At = (...path: DataPath) => DataPath;

/** Labels, words and values to a fact that is there. */
function more(before: FactEntry, fact: Added, at: At, whereIs: WhereIs, mistakes: Mistake[]): FactEntry | undefined {
  if (before.id === 'project.pack') {
    mistakes.push({
      path: at('id'),
      message: {
        zh: '“适用办法”在选定规则包以前就要读到，规则包不能给它加说法',
        en: 'which regulation applies is read before any pack is in force: no pack can add to it',
      },
    });
    return undefined;
  }
  const changed = Object.keys(fact).find((key) => !['id', 'labels', 'values'].includes(key));
  if (changed !== undefined) {
    mistakes.push({
      path: at(changed),
      message: {
        zh: `“${before.id}”（${before.name.zh}）已在 ${whereIs(before.id)}，这里只能给它加 labels、values；另一个要素请换一个编号`,
        en: `“${before.id}” (${before.name.en}) stands in ${whereIs(before.id)}; only labels and values can be added to it here, another fact needs another id`,
      },
    });
    return undefined;
  }
  if (fact.values && before.type !== 'choice') {
    mistakes.push({ path: at('values'), message: ONLY_CHOICE });
    return undefined;
  }
  const labels = [...(before.labels ?? []), ...(fact.labels ?? [])];
  const values = (fact.values ?? []).reduce(
    (all, one, index) => withValue(all, one, at('values', index), mistakes),
    before.values ?? [],
  );
  return {
    ...before,
    ...(labels.length > 0 ? { labels } : {}),
    ...(values.length > 0 ? { values } : {}),
  };
}

const ONLY_CHOICE: Bilingual = {
  zh: '选项（values）属于且只属于 choice 类型',
  en: 'values belong to type choice, and only to it',
};

/** A fact of the pack's own. */
function fresh(fact: Added, at: At, dictionary: FactDictionary, mistakes: Mistake[]): FactEntry | undefined {
  const { id, name, type, labels, from, values, unit, ...rest } = fact;
  const before = mistakes.length;
  const lacking = [name ? [] : 'name', type ? [] : 'type', (labels ?? from) ? [] : 'labels'].flat().join('、');
  if (lacking !== '') {
    const near = nearestName(
      id,
      dictionary.facts.map((other) => other.id),
    );
    const meant =
      near === undefined ? { zh: '', en: '' } : { zh: `（是不是“${near}”？）`, en: ` (did you mean “${near}”?)` };
    mistakes.push({
      path: at('id'),
      message: {
        zh: `词典里没有“${id}”${meant.zh}；新的要素要写 name、type 和 labels，缺 ${lacking}`,
        en: `there is no fact “${id}” yet${meant.en}; a new one needs name, type and labels, and lacks ${lacking}`,
      },
    });
  }
  if (type && (type === 'choice') !== (values !== undefined)) {
    mistakes.push({ path: at('values'), message: ONLY_CHOICE });
  }
  if (name && !isName(name.zh)) {
    mistakes.push({
      path: at('name'),
      message: {
        zh: `公式里不能用“${name.zh}”作名称：以文字开头，只含文字、数字、下划线和间隔号，不能含“且”“或”“非”等词开头的写法`,
        en: `formulas cannot call anything “${name.zh}”: letters first, then letters, digits, _ and ·, and no word that formulas use`,
      },
    });
  }
  const all = (values ?? []).reduce<Values>(
    (some, one, index) => withValue(some, one, at('values', index), mistakes),
    [],
  );
  if (mistakes.length > before || !name || !type || !isFactId(id)) return undefined;
  return {
    id,
    name,
    type,
    ...(unit ? { unit } : {}),
    ...(labels ? { labels } : {}),
    ...(from ? { from } : {}),
    ...(values ? { values: all } : {}),
    ...rest,
  };
}

/** Whether a formula that is nothing but the name reads as that name. */
function isName(text: string): boolean {
  if (!/^\p{L}[\p{L}\p{N}_·]*$/u.test(text)) return false;
  const name = { kind: 'fact', id: 'project.name', name: { zh: text, en: text }, type: 'text' } as const;
  const read = parseFormula(text, new Map([[text, name]]), [formulaType({ ...SOME, name: name.name })]);
  return read.ok && read.value.root.kind === 'fact';
}

const SOME: FactEntry = { id: 'project.name', name: { zh: '', en: '' }, type: 'text' };

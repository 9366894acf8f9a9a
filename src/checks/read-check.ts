/** One check from the data of its file: the frame common to all kinds, then the kind's own part. */
import * as z from 'zod/mini';
import { asSentence } from '../base/bilingual';
import { keptBy } from '../base/kept';
import { readBy } from '../base/read-before';
import type { Check, InterpretedQuantity, RouteRule } from './check';
import type { CheckBuild } from './check-build';
import { bilingualShape, bodyShape, type CheckKind } from './check-kind';
import { FORM_KINDS } from '../forms/form-document';
import type { PackCitation } from './instrument';
import { STAGES } from './evaluation';
import { KINDS } from './kinds/kinds';
import { schemaMistakes, type DataPath } from './mistake';
import { readTexts } from './read-texts';

const positive = z.int().check(z.positive());

export const citationShape = z.strictObject({
  instrument: z.exactOptional(z.string().check(z.minLength(1))),
  article: z.exactOptional(positive),
  paragraph: z.exactOptional(positive),
  subparagraph: z.exactOptional(positive),
  item: z.exactOptional(positive),
  annex: z.exactOptional(positive),
  form: z.exactOptional(z.enum(FORM_KINDS)),
  /** Of an amended instrument: which of its texts says so; each in force where not said. */
  text: z.exactOptional(z.string()),
});

const routeName = z.string().check(z.regex(/^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/));

const routeShape = z.strictObject({
  topic: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  always: z.exactOptional(routeName),
  passed: z.exactOptional(routeName),
  failed: z.exactOptional(routeName),
  depends: z.exactOptional(routeName),
  cannotTell: z.exactOptional(routeName),
  inapplicable: z.exactOptional(routeName),
  notRegulated: z.exactOptional(routeName),
});

const interpretationUse = z.union([
  z.string(),
  z.strictObject({
    default: z.string(),
    /** The text itself says so: this one decides. */
    fixed: z.exactOptional(z.boolean()),
    /** Borrowed from a sister text and not binding here. */
    reference: z.exactOptional(z.boolean()),
  }),
]);

const frame = {
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/)),
  kind: z.string(),
  title: bilingualShape,
  says: bilingualShape,
  about: z.enum(['project', 'change', 'list', 'line']),
  modality: z.enum(['mandatory', 'inPrinciple', 'permissive']),
  /** What is under way when it matters; the linter asks for it, without it the check matters always. */
  stage: z.exactOptional(z.enum(STAGES)),
  /** What of it the text does not say: such a check is a warning at most, and its message says so. */
  inferred: z.exactOptional(bilingualShape),
  citations: z.array(citationShape).check(z.minLength(1)),
  /** The date fact that dates the act; of several the first that is known. */
  asOf: z.exactOptional(z.union([z.string(), z.array(z.string()).check(z.minLength(2))])),
  appliesIf: z.exactOptional(z.string()),
  /** What must hold among the facts themselves; where it does not, nothing is judged and a problem is told. */
  consistent: z.exactOptional(z.strictObject({ holds: z.string(), otherwise: bilingualShape })),
  /** Whether several applications add up: the text says so, it is inferred, it is open (a quantity with interpretations), or not. */
  cumulative: z.exactOptional(z.enum(['stated', 'inferred', 'open', 'no'])),
  /** Facts that the text leaves out of what is measured. */
  excludes: z.exactOptional(z.array(z.strictObject({ fact: z.string(), why: bilingualShape }))),
  next: z.exactOptional(bilingualShape),
  bodies: z.exactOptional(z.array(bodyShape)),
  route: z.exactOptional(routeShape),
  /** By the name of a quantity: which of its interpretations is the default here, and whether the text fixes it. */
  interpretations: z.exactOptional(z.record(z.string(), interpretationUse)),
  /** Of a scope: the whole pack stands or falls with it. */
  gate: z.exactOptional(z.boolean()),
  /** What the form asks of whoever fills it in: binding only where the instrument prints the form it cites. */
  asPrinted: z.exactOptional(z.boolean()),
  /** Asks only that something be filled in: of a form under way it cannot tell. */
  completeness: z.exactOptional(z.boolean()),
  /** Of an amended instrument: the texts it stands in, by their ids; all where not said. */
  texts: z.exactOptional(z.array(z.string()).check(z.minLength(1))),
  /** Of lines: what does not meet it goes another way, by the route, and is no fault. */
  lawful: z.exactOptional(z.boolean()),
  /** For whoever keeps the pack; never shown. */
  note: z.exactOptional(z.string()),
};

type Frame = z.infer<ReturnType<typeof z.object<typeof frame>>>;

/** Quantities that the text leaves open, by name, as the pack's files define them. */
type Interpreted = ReadonlyMap<string, InterpretedQuantity>;

/** The whole file of a check of that kind. */
export const checkShape = keptBy(({ fields }: CheckKind) => z.strictObject({ ...frame, ...fields }));

/** Undefined where mistakes were noted in `build`. */
export function readCheck(data: unknown, build: CheckBuild, interpreted: Interpreted): Check | undefined {
  const kind = kindOf(data, build);
  if (!kind) return undefined;
  const parsed = readBy(() => checkShape(kind), data);
  if (!parsed.success) {
    build.mistakes.push(
      ...schemaMistakes(parsed.error.issues, data, [...Object.keys(frame), ...Object.keys(kind.fields)]),
    );
    return undefined;
  }
  const fields: Frame = parsed.data;
  const before = build.mistakes.length;
  const judge = kind.build(data, build);
  const asOf = datesOf(fields.asOf, build);
  const appliesIf =
    fields.appliesIf === undefined ? undefined : build.formula(fields.appliesIf, ['appliesIf'], ['flag']);
  const holds = fields.consistent && build.formula(fields.consistent.holds, ['consistent', 'holds'], ['flag']);
  const excludes = readExcludes(fields.excludes ?? [], build);
  const interpretations = readInterpretations(fields.interpretations ?? {}, build, interpreted);
  if (kind.name === 'tier' && !fields.route) {
    build.mistake(['route'], {
      zh: '分档检查要写 route 的 topic（哪一类程序）',
      en: 'a tier needs a route with its topic: which procedure it decides',
    });
  }
  const texts = readTexts(fields, build);
  if (!judge || build.mistakes.length > before) return undefined;
  return {
    ...plainPart(fields),
    kind: kind.name,
    interpretations,
    judge,
    formulas: build.formulas,
    excludes,
    fields: parsed.data,
    ...(asOf.length > 0 ? { asOf } : {}),
    ...(texts.length > 0 ? { texts } : {}),
    ...(appliesIf ? { appliesIf } : {}),
    appliesByInterpretation:
      appliesIf !== undefined &&
      build.restsOn(appliesIf).some((id) => interpretations.some(({ quantity }) => quantity === id)),
    ...(fields.consistent && holds ? { consistent: { holds, otherwise: fields.consistent.otherwise } } : {}),
    ...(kind.name === 'checklist' ? { question: questionOf(data) } : {}),
  };
}

/** What needs no reading beyond its shape. */
function plainPart(fields: Frame) {
  const citations: readonly PackCitation[] = fields.citations;
  return {
    id: fields.id,
    title: asSentence(fields.title),
    says: fields.says,
    about: fields.about,
    modality: fields.modality,
    stage: fields.stage ?? 'always',
    ...(fields.inferred ? { inferred: fields.inferred } : {}),
    citations,
    bodies: (fields.bodies ?? []).map(({ zh, en }) => ({ zh, en })),
    gate: fields.gate ?? false,
    asPrinted: fields.asPrinted ?? false,
    completeness: fields.completeness ?? false,
    ofForm: false,
    ...(fields.cumulative ? { cumulative: fields.cumulative } : {}),
    ...(fields.lawful ? { lawful: true as const } : {}),
    ...(fields.next ? { next: asSentence(fields.next) } : {}),
    ...(fields.route ? { route: readRoute(fields.route) } : {}),
  } satisfies Partial<Check>;
}

/** Undefined where there is no such kind, which is noted in `build`. */
function kindOf(data: unknown, build: CheckBuild): CheckKind | undefined {
  const found = typeof data === 'object' && data !== null && 'kind' in data ? String(data.kind) : '';
  const kind = KINDS.get(found);
  if (kind) return kind;
  const kinds = [...KINDS.keys()].sort().join(' · ');
  build.mistake(['kind'], {
    zh: `${found === '' ? '没有写 kind（检查的种类）' : `没有“${found}”这一种检查`}；可用的有：${kinds}`,
    en: `${found === '' ? 'no kind of check is stated' : `there is no kind of check “${found}”`}; there are: ${kinds}`,
  });
  return undefined;
}

function readExcludes(excludes: NonNullable<Frame['excludes']>, build: CheckBuild): Check['excludes'] {
  return excludes.flatMap(({ fact, why }, index) => {
    const entry = build.fact(fact, ['excludes', index, 'fact']);
    return entry ? [{ fact: entry.id, name: entry.name, why }] : [];
  });
}

function datesOf(asOf: string | readonly string[] | undefined, build: CheckBuild): NonNullable<Check['asOf']> {
  if (asOf === undefined) return [];
  if (typeof asOf === 'string') return factsIn([[asOf, ['asOf']]], build);
  return factsIn(
    asOf.map((name, index) => [name, ['asOf', index]]),
    build,
  );
}

function factsIn(names: readonly (readonly [string, DataPath])[], build: CheckBuild): NonNullable<Check['asOf']> {
  return names.flatMap(([name, path]) => build.fact(name, path, ['date']) ?? []);
}

function readRoute({ topic, ...by }: z.infer<typeof routeShape>): RouteRule {
  return { topic, by };
}

function questionOf(data: unknown) {
  return z.object({ question: bilingualShape }).parse(data).question;
}

function readInterpretations(
  interpretations: Readonly<Record<string, z.infer<typeof interpretationUse>>>,
  build: CheckBuild,
  interpreted: Interpreted,
): InterpretedQuantity[] {
  const said: Record<string, z.infer<typeof interpretationUse>> = { ...interpretations };
  for (const [name, quantity] of interpreted) {
    const byDefault = quantity.interpretations.find((interpretation) => interpretation.default);
    if (build.quantities.has(quantity.quantity) && byDefault) said[name] ??= byDefault.id;
  }
  return Object.entries(said).flatMap(([name, use]) => {
    const quantity = interpreted.get(name);
    const chosen = typeof use === 'string' ? use : use.default;
    const ids = quantity?.interpretations.map((interpretation) => interpretation.id) ?? [];
    if (!quantity || !ids.includes(chosen)) {
      const known = quantity ? ids.join(' · ') : [...interpreted.keys()].join('、');
      build.mistake(['interpretations', name], {
        zh: quantity ? `“${name}”没有口径“${chosen}”；有：${known}` : `没有分口径的量“${name}”；有：${known}`,
        en: quantity
          ? `“${name}” has no interpretation “${chosen}”; there are: ${known}`
          : `no quantity with interpretations is called “${name}”; there are: ${known}`,
      });
      return [];
    }
    const { fixed = false, reference = false } = typeof use === 'string' ? {} : use;
    const ordered = quantity.interpretations.map((interpretation) => ({
      ...interpretation,
      default: interpretation.id === chosen,
    }));
    return [{ ...quantity, fixed, reference, interpretations: ordered }];
  });
}

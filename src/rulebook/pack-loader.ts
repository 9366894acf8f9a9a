/** One pack: its head, and with what it builds on, its parameters, quantities, checks and layouts. */
import type * as z from 'zod/mini';
import { parseIsoDate, type CivilDate } from '../base/civil-date';
import type { Steps } from '../base/steps';
import type { WorkingCalendar } from '../base/working-days';
import { CheckBuild, formulaType } from '../checks/check-build';
import type { Check } from '../checks/check';
import type { NamedThing } from '../checks/formula/formula';
import { schemaMistakes, type Mistake } from '../checks/mistake';
import type { LayoutData, Parameter } from '../checks/pack';
import { readCheck } from '../checks/read-check';
import type { FactDictionary } from '../facts/fact-dictionary';
import { FORM_KINDS, type FormKind } from '../forms/form-document';
import { readLayouts, type Layouts } from '../forms/layouts';
import { citedFrom, inheritFrom, type Head, type PackSources, type SourceFile } from './inheritance';
import { packShape, parameterShape, quantityShape } from './pack-shapes';
import { noSuchDay, PARAMETER_TYPES, readParameter } from './read-parameter';
import { readQuantities, type Quantities } from './read-quantities';
import { fileProblem, mistakeProblem, type RuleFile, type RulebookProblem } from './rule-file';
import type { LoadedPack } from './rulebook';

/** What a pack gives to those that build on it. */
export interface Built {
  readonly pack: LoadedPack;
  readonly quantities: Quantities<RuleFile>;
  readonly sources: PackSources;
}

/** Cases are for people and the linter; loading passes them by. */
const PARTS: readonly string[] = ['parameters', 'quantities', 'checks', 'layouts', 'cases'];
const NO_SUCH_PART = {
  zh: `规则包里只有 pack.yaml 和文件夹 ${PARTS.join('、')}，这个文件不会被读到`,
  en: `a pack holds pack.yaml and the folders ${PARTS.join(', ')}; this file would never be read`,
};

export class PackLoader {
  constructor(
    private readonly dictionary: FactDictionary,
    private readonly calendar: WorkingCalendar,
    private readonly digests: ReadonlyMap<string, string>,
    private readonly problems: RulebookProblem[],
  ) {}

  head(folder: string, files: readonly RuleFile[]): Head | undefined {
    const file = files.find(({ path }) => path === `${folder}/pack.yaml`);
    const fields = file && this.shaped(file, packShape);
    if (!fields) return undefined;
    const days = (['from', 'until', 'arguable'] as const).flatMap((key): [typeof key, CivilDate][] => {
      const text = fields.inForce[key];
      const day = text === undefined ? undefined : parseIsoDate(text);
      if (text !== undefined && !day) this.note(file, { path: ['inForce', key], message: noSuchDay(text) });
      return day ? [[key, day]] : [];
    });
    const { from, ...rest }: Partial<Record<'from' | 'until' | 'arguable', CivilDate>> = Object.fromEntries(days);
    if (!from) return undefined;
    const annexes = new Map(
      Object.entries(fields.annexes ?? {}).flatMap(([form, annex]) => (isForm(form) ? [[form, annex] as const] : [])),
    );
    const { number, title } = fields;
    const { basis, untilBy } = fields.inForce;
    return {
      ...fields,
      instrument: { number, title, from, ...rest, ...(untilBy ? { untilBy } : {}), basis, annexes },
    };
  }

  /** Undefined, with its problems noted, where any file of it does not load. */
  *pack(head: Head, files: readonly RuleFile[], base: Built | undefined, parent?: Built): Steps<Built | undefined> {
    const before = this.problems.length;
    for (const { path } of files) {
      const [, part = '', inside] = path.split('/');
      if (part !== 'pack.yaml' && (inside === undefined || !PARTS.includes(part))) {
        this.problems.push(fileProblem(path, NO_SUCH_PART));
      }
    }
    const within = (folder: string) => files.filter(({ path }) => path.split('/')[1] === folder);
    const ofOwn = (folder: string) => within(folder).map((file) => ({ file, of: head }));
    const { sources, mistakes } = inheritFrom(parent?.sources, head, {
      parameter: ofOwn('parameters'),
      quantity: ofOwn('quantities'),
      check: ofOwn('checks'),
    });
    const packFile = files.find(({ path }) => path.endsWith('/pack.yaml'));
    if (packFile) for (const mistake of mistakes) this.note(packFile, mistake);
    yield;
    const parameters = this.parameters(head, sources.parameter);
    const names = new Map<string, NamedThing>([
      ...this.factNames(),
      ...parameters.names,
      ...(base?.quantities.names ?? []),
    ]);
    const formulas = sources.quantity.flatMap(({ file }) => {
      const fields = this.shaped(file, quantityShape);
      return fields ? [{ file, fields }] : [];
    });
    const quantities = readQuantities(formulas, (own) => new CheckBuild(this.dictionary, new Map([...names, ...own])));
    for (const { file, mistake } of quantities.mistakes) this.note(file, mistake);
    const all = joined(base?.quantities, quantities);
    yield;
    const checks = yield* this.checks(head, sources.check, new Map([...names, ...quantities.names]), all);
    const layouts = layoutsIn(files);
    this.layouts(layouts);
    if (this.problems.length > before) return undefined;
    return {
      quantities: all,
      sources,
      pack: {
        id: head.id,
        instrument: head.instrument,
        issuer: head.issuer,
        checks: [...(base?.pack.checks ?? []), ...checks],
        calendar: this.calendar,
        parameters: parameters.byId,
        quantities: all.formulas,
        articlesWithoutCheck: head.articlesWithoutCheck ?? [],
        ...(head.articles === undefined ? {} : { articles: head.articles }),
        ...(head.extends === undefined ? {} : { extends: { pack: head.extends, departs: departuresOf(head) } }),
        layouts,
        digest: this.digests.get(head.id) ?? '',
      },
    };
  }

  /** Undefined, with the problems noted, where one of the files is no layout. */
  layouts(files: readonly LayoutData[]): Layouts | undefined {
    const read = readLayouts(files.map(({ data }) => data));
    if (read.ok) return read.layouts;
    for (const { file, place, message } of read.mistakes) {
      this.problems.push(fileProblem(files[file]?.path ?? 'layouts', message, undefined, place));
    }
    return undefined;
  }

  private factNames(): [string, NamedThing][] {
    return this.dictionary.facts.map((fact) => [
      fact.name.zh,
      {
        kind: 'fact',
        id: fact.id,
        name: fact.name,
        type: formulaType(fact),
        ...(fact.notNegative || fact.positive ? { notNegative: true as const } : {}),
      },
    ]);
  }

  private parameters(head: Head, files: readonly SourceFile[]) {
    const byId = new Map<string, Parameter>();
    const names = new Map<string, NamedThing>();
    for (const { file, of } of files) {
      const fields = this.shaped(file, parameterShape);
      if (!fields) continue;
      const { parameter, mistakes } = readParameter(fields);
      for (const mistake of mistakes) this.note(file, mistake);
      if (byId.has(fields.id) || this.dictionary.byName(fields.name.zh)) {
        this.note(file, { path: ['id'], message: twice(byId.has(fields.id) ? fields.id : fields.name.zh) });
      }
      const values = parameter.values.map((value) => ({ ...value, citations: citedFrom(value.citations, of) }));
      byId.set(fields.id, of === head ? parameter : { ...parameter, values });
      names.set(fields.name.zh, {
        kind: 'parameter',
        id: fields.id,
        name: fields.name,
        type: PARAMETER_TYPES[fields.unit],
      });
    }
    return { byId, names };
  }

  private *checks(
    head: Head,
    files: readonly SourceFile[],
    names: ReadonlyMap<string, NamedThing>,
    quantities: Quantities<RuleFile>,
  ): Steps<Check[]> {
    const checks = new Map<string, Check>();
    for (const { file, of } of files) {
      yield;
      const build = new CheckBuild(this.dictionary, names, quantities.resting);
      const read = readCheck(file.data, build, quantities.interpreted);
      for (const mistake of build.mistakes) this.note(file, mistake);
      if (!read) continue;
      const check = of === head ? read : { ...read, citations: citedFrom(read.citations, of) };
      if (!check.id.startsWith(`${of.id}.`)) {
        const message = { zh: `编号要以“${of.id}.”开头`, en: `the id must begin with “${of.id}.”` };
        this.note(file, { path: ['id'], message });
      }
      if (checks.has(check.id)) this.note(file, { path: ['id'], message: twice(check.id) });
      checks.set(check.id, head.base ? { ...check, ofForm: true } : check);
    }
    return [...checks.values()].sort(byArticle);
  }

  private shaped<T>(file: RuleFile, shape: z.ZodMiniType<T>): T | undefined {
    const parsed = shape.safeParse(file.data);
    if (parsed.success) return parsed.data;
    for (const mistake of schemaMistakes(parsed.error.issues, file.data, [])) this.note(file, mistake);
    return undefined;
  }

  private note(file: RuleFile, mistake: Mistake): void {
    this.problems.push(mistakeProblem(file, mistake));
  }
}

function departuresOf({ departs = [] }: Head) {
  return departs.map(({ check, parameter, quantity, why }) => ({ from: check ?? parameter ?? quantity ?? '', why }));
}

function isForm(text: string): text is FormKind {
  const kinds: readonly string[] = FORM_KINDS;
  return kinds.includes(text);
}

function joined(base: Quantities<RuleFile> | undefined, own: Quantities<RuleFile>): Quantities<RuleFile> {
  if (!base) return own;
  return {
    names: new Map([...base.names, ...own.names]),
    formulas: new Map([...base.formulas, ...own.formulas]),
    interpreted: new Map([...base.interpreted, ...own.interpreted]),
    resting: new Map([...base.resting, ...own.resting]),
    mistakes: own.mistakes,
  };
}

/** As the text goes: article, paragraph, subparagraph; then by id. */
function byArticle(a: Check, b: Check): number {
  const [x, y] = [a.citations[0] ?? {}, b.citations[0] ?? {}];
  for (const key of ['annex', 'article', 'paragraph', 'subparagraph', 'item'] as const) {
    const difference = (x[key] ?? 0) - (y[key] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? -1 : 1;
}

export function layoutsIn(files: readonly RuleFile[]): LayoutData[] {
  return files.filter(({ path }) => path.split('/')[1] === 'layouts').map(({ path, data }) => ({ path, data }));
}

export function twice(id: string) {
  return { zh: `“${id}”出现了两次`, en: `“${id}” occurs twice` };
}

/** A pack that extends another: which of its files hold here too, and what is wrong with the departures. */
import type { Bilingual } from '../base/bilingual';
import { nearestName } from '../checks/formula/nearest-name';
import type { PackCitation } from '../checks/instrument';
import type { Instrument } from '../checks/instrument';
import type { Mistake } from '../checks/mistake';
import type { Departure, PackFields } from './pack-shapes';
import type { RuleFile } from './rule-file';

export type Head = PackFields & { readonly instrument: Instrument };

/** A file of a pack's own, or of one it extends. */
export interface SourceFile {
  readonly file: RuleFile;
  readonly of: Head;
}

type Part = 'parameter' | 'quantity' | 'check';
export type PackSources = Readonly<Record<Part, readonly SourceFile[]>>;

interface Inherited {
  readonly sources: PackSources;
  /** Of the departures: each at its place in pack.yaml. */
  readonly mistakes: readonly Mistake[];
}

/** What is left of `parent` once `head` has departed from it, with the pack's own files after it. */
export function inheritFrom(parent: PackSources | undefined, head: Head, own: PackSources): Inherited {
  if (!parent) {
    const mistakes = (head.departs ?? []).slice(0, 1).map((): Mistake => ({
      path: ['departs'],
      message: { zh: '没有写 extends，无从偏离', en: 'there is no extends to depart from' },
    }));
    return { sources: own, mistakes };
  }
  const mistakes: Mistake[] = [];
  const departures = (head.departs ?? []).map((departure, index) => named(departure, ['departs', index], mistakes));
  const left = (part: Part): SourceFile[] => {
    const gone = departures.flatMap((one) => (one?.part === part ? [one] : []));
    const there = new Map(parent[part].map(({ file }) => [idOf(file), file]));
    for (const { id, path } of gone) {
      if (there.has(id)) continue;
      mistakes.push({ path: [...path, part], message: unknownId(head.extends ?? '', id, [...there.keys()]) });
    }
    const ids = new Set(gone.map(({ id }) => id));
    const kept = parent[part].filter(({ file }) => !ids.has(idOf(file)) && !isValidity(file));
    // A check can be left out; what the formulas name can only be replaced.
    if (part !== 'check') mistakes.push(...silent(part, kept, own[part]), ...unreplaced(part, gone, own[part]));
    const replaced = new Set(own[part].map(({ file }) => idOf(file)));
    return [...kept.filter(({ file }) => !replaced.has(idOf(file))), ...own[part]];
  };
  return { sources: { parameter: left('parameter'), quantity: left('quantity'), check: left('check') }, mistakes };
}

interface Named {
  readonly part: Part;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

const PARTS: readonly Part[] = ['check', 'parameter', 'quantity'];

function named(departure: Departure, path: Named['path'], mistakes: Mistake[]): Named | undefined {
  const given = PARTS.flatMap((part) => {
    const id = departure[part];
    return id === undefined ? [] : [{ part, id, path }];
  });
  if (given.length === 1) return given[0];
  mistakes.push({
    path,
    message: {
      zh: '每项偏离写 check、parameter、quantity 之一',
      en: 'each departure names one of check, parameter, quantity',
    },
  });
  return undefined;
}

/** A number or a quantity of the extended pack stands in formulas that still hold: it can be replaced, not taken away. */
function unreplaced(part: Part, gone: readonly Named[], own: readonly SourceFile[]): Mistake[] {
  const ids = own.map(({ file }) => idOf(file));
  return gone
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, path }) => ({
      path: [...path, part],
      message: {
        zh: `偏离了“${id}”，本包却没有同编号的替代文件`,
        en: `“${id}” is departed from, but this pack has no file of that id in its place`,
      },
    }));
}

function silent(part: Part, kept: readonly SourceFile[], own: readonly SourceFile[]): Mistake[] {
  const ids = kept.map(({ file }) => idOf(file));
  return own
    .map(({ file }) => idOf(file))
    .filter((id) => ids.includes(id))
    .map((id) => ({
      path: ['extends'],
      message: {
        zh: `本包另写了“${id}”，须在 departs 写明（${part}: ${id}，以及为什么）`,
        en: `this pack has a “${id}” of its own; say so under departs (${part}: ${id}, and why)`,
      },
    }));
}

function unknownId(pack: string, id: string, known: readonly string[]): Bilingual {
  const near = nearestName(id, known);
  return {
    zh: `“${pack}”里没有“${id}”${near === undefined ? '' : `；是不是“${near}”？`}`,
    en: `“${pack}” has no “${id}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
  };
}

/** Whether this instrument is law is its own to say. */
function isValidity({ data }: RuleFile): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'validity';
}

function idOf({ data }: RuleFile): string {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : '';
}

/** A rule taken over is cited where it stands: in the text it was taken from. */
export function citedFrom(citations: readonly PackCitation[], { instrument }: Head): PackCitation[] {
  const { texts } = instrument;
  return citations.flatMap(({ form, text, ...place }): PackCitation[] => {
    const annex = form === undefined ? undefined : instrument.annexes.get(form);
    if (form !== undefined && annex === undefined) return [];
    const where = annex === undefined ? place : { annex };
    if (!texts) return [{ instrument: instrument.number, ...where }];
    return texts
      .filter(({ id }) => text === undefined || id === text)
      .map((ofText) => ({ instrument: ofText.number, ...where, ofText }));
  });
}

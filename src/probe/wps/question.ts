/** One question to a real WPS: how it is put on a sheet of its own, and what belief its answer settles. */
import type { Bilingual } from '../../base/bilingual';
import type { EtApplication, EtWorksheet } from '../../hosts/wps/et-objects';

/** Whatever can be written as JSON. */
export type Told = string | number | boolean | null | readonly Told[] | { readonly [name: string]: Told };

export interface WpsQuestion {
  readonly name: string;
  readonly about: Bilingual;
  /** Calls are answered at once; a promise only where something is waited for. */
  ask(sheet: EtWorksheet, application: EtApplication): Told | Promise<Told>;
  /** From an answer, as it comes out of a file: what each belief is then; those it does not decide are absent. */
  settles(answer: Told): Readonly<Record<string, string>>;
}

/** As JSON would lose it: what is not there is told by its name. */
export function asJson(value: unknown): Told {
  if (value === undefined) return 'undefined';
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(asJson);
  return typeof value === 'function' ? 'function' : 'object';
}

export function fieldOf(answer: Told, name: string): Told | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  return Object.entries(answer).find(([one]) => one === name)?.[1];
}

/** All that is known of rules: the dictionary of facts and the packs, each whole or not there at all. */
import type { WorkingCalendar } from '../base/working-days';
import type { Instrument } from '../checks/instrument';
import type { Pack } from '../checks/pack';
import type { Layouts } from '../forms/layouts';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { RulebookProblem } from './rule-file';

export interface Rulebook {
  readonly dictionary: FactDictionary;
  /** Of rules/holidays.yaml. */
  readonly calendar: WorkingCalendar;
  /** Of all packs together: forms are recognised before anybody knows which pack applies. */
  readonly layouts: Layouts;
  /** By id, in the order of their ids. */
  readonly packs: ReadonlyMap<string, LoadedPack>;
  /** Packs that are there and whose rules have not been fetched; by id, in the order of their ids. */
  readonly shelf: ReadonlyMap<string, PackHead>;
  /** The forms' own checks, for a workbook whose pack is not known. */
  readonly base?: LoadedPack;
}

export interface LoadedPack extends Pack {
  /** 'sha256:…' over the pack's files and those of the base pack; empty where nobody computed it. */
  readonly digest: string;
}

/** A pack by its pack.yaml alone. */
export interface PackHead {
  readonly id: string;
  readonly instrument: Instrument;
  /** The folder of `rules/` it stands in, and those of the packs it extends: what has to be fetched for it. */
  readonly folders: readonly string[];
}

export interface LoadedRulebook {
  /** Absent where the dictionary of facts or the shared layouts cannot be read. */
  readonly rulebook?: Rulebook;
  readonly problems: readonly RulebookProblem[];
}

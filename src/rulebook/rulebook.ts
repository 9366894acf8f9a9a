/** All that is known of rules: the dictionary of facts and the packs, each whole or not there at all. */
import type { WorkingCalendar } from '../base/working-days';
import type { Instrument } from '../checks/instrument';
import type { Pack } from '../checks/pack';
import type { RouteNames } from '../checks/words/route-words';
import type { Layouts } from '../forms/layouts';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { Bilingual } from '../base/bilingual';
import type { PackOrigin, RulebookProblem } from './rule-file';

/** The words by which sheets are read. */
export interface Wording {
  readonly dictionary: FactDictionary;
  readonly layouts: Layouts;
}

/** Its own wording is the product's: sheets are read by it before anybody knows which pack applies. */
export interface Rulebook extends Wording {
  /** Of rules/holidays.yaml. */
  readonly calendar: WorkingCalendar;
  /** By id, in the order of their ids. */
  readonly packs: ReadonlyMap<string, LoadedPack>;
  /** Packs that are there and whose rules have not been fetched; by id, in the order of their ids. */
  readonly shelf: ReadonlyMap<string, PackHead>;
  /** Packs that are there and do not load. */
  readonly failed: readonly FailedPack[];
  /** The forms' own checks, for a workbook whose pack is not known. */
  readonly base?: LoadedPack;
}

export interface LoadedPack extends Pack {
  /** 'sha256:…' over the pack's files and those of the base pack; empty where nobody computed it. */
  readonly digest: string;
  /** The rulebook's own, the very same, where the pack adds no facts and no layouts. */
  readonly wording: Wording;
  /** Of topics and routes of its own, and of the pack it extends. */
  readonly routeNames: RouteNames;
  /** Absent where it is the product's own. */
  readonly outside?: PackOrigin;
}

export interface FailedPack {
  /** By its pack.yaml; its folder where that cannot be read. */
  readonly id: string;
  /** Its document number and title, as far as they are known. */
  readonly names: readonly string[];
  readonly title?: Bilingual;
  readonly reasons: readonly RulebookProblem[];
}

/** A pack by its pack.yaml alone. */
export interface PackHead {
  readonly id: string;
  readonly instrument: Instrument;
  /** The folder of `rules/` it stands in, and those of the packs it extends: what has to be fetched for it. */
  readonly folders: readonly string[];
  readonly outside?: PackOrigin;
}

export interface LoadedRulebook {
  /** Absent where the dictionary of facts or the shared layouts cannot be read. */
  readonly rulebook?: Rulebook;
  readonly problems: readonly RulebookProblem[];
}

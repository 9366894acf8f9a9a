/** What each command is told, once its words are read. */
import type { Language } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import type { BlankFormKind } from '../../forms/blank-forms';
import type { Confirmation } from '../../forms/recognition';
import type { CitedPlace } from './cited-place';
import type { Command } from './usage';

export interface CheckArguments {
  readonly command: 'check';
  readonly paths: readonly string[];
  readonly pack?: string;
  readonly rules?: string;
  readonly asOf?: CivilDate;
  readonly format: 'text' | 'markdown' | 'json' | 'sarif' | 'ndjson';
  readonly language: Language;
  readonly strict: boolean;
  /** What the review record accepts counts all the same. */
  readonly ignoreRecord: boolean;
  /** As text: everything, not only what asks for something. */
  readonly all: boolean;
  /** What doubtful sheets are. */
  readonly treat: readonly Confirmation[];
  /** A pack that the workbook itself brings is used. */
  readonly trustWorkbookPack?: boolean;
  /** Formulas saved without a result are computed. */
  readonly recalc?: boolean;
  /** Threads; by the number of files where absent. */
  readonly jobs?: number;
  /** The file that the reports go to instead of standard output, one a line. */
  readonly out?: string;
  /** What stands in that file is not checked again. */
  readonly resume?: boolean;
}

export interface DiffArguments {
  readonly command: 'diff';
  readonly paths: readonly string[];
  /** The two days of law. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly pack?: string;
  readonly rules?: string;
  readonly treat: readonly Confirmation[];
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface CompletionArguments {
  readonly command: 'completion';
  readonly shell: 'bash' | 'zsh';
}

export interface PacksArguments {
  readonly command: 'packs';
  readonly pack?: string;
  readonly rules?: string;
  readonly language: Language;
}

export interface ExplainArguments {
  readonly command: 'explain';
  /** By its id. */
  readonly check: string;
  /** Where an article was named instead: all its checks are listed. */
  readonly place?: CitedPlace;
  /** Only the checks of this pack; with `in`, the regulation the workbook is checked by. */
  readonly pack?: string;
  /** A workbook: how the check came out there. */
  readonly in?: string;
  readonly asOf?: CivilDate;
  readonly treat?: readonly Confirmation[];
  readonly rules?: string;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface LintRulesArguments {
  readonly command: 'lint-rules';
  readonly folder: string;
  /** Again at every change of a file. */
  readonly watch: boolean;
  /** Besides, the smallest cases on which interpretations part are written into the packs. */
  readonly settle: boolean;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface PackArguments {
  readonly command: 'pack';
  /** Of one pack. */
  readonly folder: string;
  /** Path of the file to write. */
  readonly out: string;
  readonly language: Language;
}

export interface NewPackArguments {
  readonly command: 'new-pack';
  readonly id: string;
  readonly articles: number;
  /** The folder that is to hold the pack's. */
  readonly into: string;
  readonly language: Language;
}

export interface NewArguments {
  readonly command: 'new';
  readonly form: BlankFormKind;
  /** The pack whose regulation a sheet of project facts names. */
  readonly pack?: string;
  readonly rules?: string;
  /** Path of the file to write. */
  readonly out: string;
  readonly language: Language;
}

export interface SchemaArguments {
  readonly command: 'schema';
  readonly of: 'report' | 'pack' | 'log';
  /** Of packs: the folder that a schema for each kind of file is written into, for editors. */
  readonly out?: string;
  readonly language: Language;
}

export interface FixtureArguments {
  readonly command: 'fixture';
  readonly path: string;
  /** Path of the file to write. */
  readonly out: string;
  readonly pack?: string;
  readonly rules?: string;
  readonly asOf?: CivilDate;
  readonly language: Language;
}

export interface DoctorArguments {
  readonly command: 'doctor';
  readonly path: string;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface AnnotateArguments extends Omit<UnannotateArguments, 'command'> {
  readonly command: 'annotate';
  readonly pack?: string;
  readonly rules?: string;
  readonly asOf?: CivilDate;
  readonly treat: readonly Confirmation[];
  /** What a flag says stands in a note on its cell, too. */
  readonly notes: boolean;
  /** The results stand on a sheet of their own, too. */
  readonly results: boolean;
}

export interface UnannotateArguments {
  readonly command: 'unannotate';
  readonly path: string;
  /** Path of the file to write; only with `dryRun` there may be none. */
  readonly out?: string;
  /** Everything but the writing. */
  readonly dryRun: boolean;
  /** A signed file, too. */
  readonly breakSignature: boolean;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface HelpArguments {
  readonly command: 'help';
  readonly of?: Command;
}

export interface LogArguments {
  readonly command: 'log';
  readonly path: string;
  readonly format: 'text' | 'json';
  readonly language: Language;
}

export interface VerifyArguments {
  readonly command: 'verify';
  readonly path: string;
  readonly language: Language;
}

export interface MergeArguments {
  readonly command: 'merge';
  /** The copy that is written anew, and those its record is united with. */
  readonly base: string;
  readonly copies: readonly string[];
  readonly out: string;
  readonly breakSignature: boolean;
  readonly pack?: string;
  readonly rules?: string;
  readonly asOf?: CivilDate;
  readonly language: Language;
}

export interface OpinionArguments {
  readonly command: 'opinion';
  readonly path: string;
  /** Ends in .md or .docx. */
  readonly out: string;
  readonly pack?: string;
  readonly rules?: string;
  readonly asOf?: CivilDate;
  readonly language: Language;
}

interface VersionArguments {
  readonly command: 'version';
}

export type CommandArguments =
  | CheckArguments
  | DiffArguments
  | CompletionArguments
  | PacksArguments
  | ExplainArguments
  | LintRulesArguments
  | NewArguments
  | NewPackArguments
  | PackArguments
  | SchemaArguments
  | FixtureArguments
  | LogArguments
  | VerifyArguments
  | MergeArguments
  | OpinionArguments
  | DoctorArguments
  | AnnotateArguments
  | UnannotateArguments
  | HelpArguments
  | VersionArguments;

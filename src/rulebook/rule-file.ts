/** A rule file once its YAML has been read: plain data, and where each key stands, for messages. */
import type { Bilingual } from '../base/bilingual';
import type { DataPath, Mistake } from '../checks/mistake';

export interface RuleText {
  /** From the rules folder: 'heyuan/pack.yaml'. */
  readonly path: string;
  readonly text: string;
  readonly outside?: PackOrigin;
}

/** Where rules come from that are not the product's own: `--rules`, a pack file, the workbook, this machine, the deployed site. */
export type PackOrigin = 'folder' | 'file' | 'workbook' | 'machine' | 'site';

export interface RuleFile {
  readonly path: string;
  readonly data: unknown;
  /** Absent where the file is the product's own. */
  readonly outside?: PackOrigin;
  /** By place in the data; absent where the YAML was read at build. */
  readonly places?: ReadonlyMap<string, FilePlace>;
  /** What the file writes as it used to be written. */
  readonly earlierKeys?: readonly EarlierKey[];
}

/** `path` as it is written today. */
export interface EarlierKey {
  readonly path: DataPath;
  readonly earlier: string;
}

/** Counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Something that keeps a file, or a pack, from loading. */
export interface RulebookProblem {
  readonly kind: 'rule-file';
  readonly path: string;
  readonly line?: number;
  readonly key?: string;
  /** File, line and key are part of it. */
  readonly message: Bilingual;
  /** The message without them. */
  readonly what: Bilingual;
}

/** 'items.2.if' */
export function placeKey(path: DataPath): string {
  return path.join('.');
}

export function fileProblem(path: string, message: Bilingual, place?: FilePlace, key?: string): RulebookProblem {
  const zh = [path, place ? `第 ${place.line} 行` : '', key ? `“${key}”` : ''].filter((part) => part !== '').join(' ');
  const en = [path, place ? `line ${place.line}` : '', key ? `“${key}”` : ''].filter((part) => part !== '').join(', ');
  return {
    kind: 'rule-file',
    path,
    ...(place ? { line: place.line } : {}),
    ...(key ? { key } : {}),
    message: { zh: `${zh}：${message.zh}`, en: `${en}: ${message.en}` },
    what: message,
  };
}

/** A mistake in the data, told at the nearest place of the file that is known. */
export function mistakeProblem(file: RuleFile, mistake: Mistake): RulebookProblem {
  return fileProblem(file.path, mistake.message, nearestPlace(file, mistake.path), placeKey(mistake.path));
}

/** Where a key stands, or the nearest one above it that the file has. */
export function nearestPlace(file: RuleFile, path: DataPath): FilePlace | undefined {
  let place: FilePlace | undefined;
  for (let length = path.length; !place && length >= 0; length -= 1) {
    place = file.places?.get(placeKey(path.slice(0, length)));
  }
  return place;
}

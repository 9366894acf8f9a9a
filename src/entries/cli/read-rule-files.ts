/**
 * The rule files of a folder, as the rulebook takes them: plain files within it
 * and nothing else, each asked for its size before it is read. What cannot be
 * read is told, and what stands there for nothing.
 */
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../base/bilingual';
import { fileProblem, type PackOrigin, type RulebookProblem, type RuleText } from '../../rulebook/rule-file';

const FOLDER_LIMITS = { file: 800_000, files: 3_000, characters: 6_000_000, entries: 20_000, depth: 8 } as const;

export interface RuleFolder {
  readonly texts: readonly RuleText[];
  /** Rule files that could not be read; their packs do not load. */
  readonly unread: readonly RulebookProblem[];
  /** Files that look like rules and are none by their names. */
  readonly skipped: readonly RulebookProblem[];
}

/** `outside`: whose they are, where they are not the product's own. */
export function readRuleFolder(folder: string, outside?: PackOrigin): RuleFolder {
  const unread: RulebookProblem[] = [];
  const skipped: RulebookProblem[] = [];
  const found = filesIn(folder, unread, skipped);
  const tooMany = new Set(packsTooLarge(found, unread));
  const texts = found
    .filter(({ path }) => !tooMany.has(topOf(path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path }): RuleText[] => {
      const text = textOf(join(folder, path));
      if (typeof text === 'string') return [{ path, text, ...(outside ? { outside } : {}) }];
      unread.push(fileProblem(path, text));
      return [];
    });
  return { texts, unread, skipped };
}

interface FoundFile {
  readonly path: string;
  readonly size: number;
}

function filesIn(root: string, unread: RulebookProblem[], skipped: RulebookProblem[]): FoundFile[] {
  const files: FoundFile[] = [];
  let entries = 0;
  const visit = (within: string, depth: number): void => {
    let inside: Dirent[];
    try {
      inside = readdirSync(join(root, within), { withFileTypes: true });
    } catch {
      unread.push(fileProblem(within, NO_LEAVE));
      return;
    }
    for (const entry of inside) {
      entries += 1;
      if (entries > FOLDER_LIMITS.entries) return;
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      const isRule = /\.ya?ml$/.test(entry.name);
      // What is hidden is passed by, a link too.
      const isLink = entry.isSymbolicLink() && !entry.name.startsWith('.') && leadsToFolder(join(root, path));
      if (entry.isDirectory() && !isRule) {
        if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
        if (depth < FOLDER_LIMITS.depth) visit(path, depth + 1);
        else unread.push(fileProblem(path, TOO_DEEP));
      } else if (isRule || isLink) {
        if (!entry.isFile()) unread.push(fileProblem(path, kindOf(entry)));
        else {
          const { size } = lstatSync(join(root, path));
          if (size > FOLDER_LIMITS.file) unread.push(fileProblem(path, tooLarge(size)));
          else files.push({ path, size });
        }
      } else if (/\.ya?ml|．ya?ml/i.test(entry.name)) skipped.push(fileProblem(path, NO_RULE_FILE));
    }
  };
  visit('', 0);
  if (entries > FOLDER_LIMITS.entries) unread.push(fileProblem('.', TOO_MANY_ENTRIES));
  return files;
}

function leadsToFolder(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The folders that hold more than a pack can. */
function packsTooLarge(files: readonly FoundFile[], unread: RulebookProblem[]): string[] {
  const byFolder = new Map<string, { files: number; size: number }>();
  for (const { path, size } of files) {
    const sum = byFolder.get(topOf(path)) ?? { files: 0, size: 0 };
    byFolder.set(topOf(path), { files: sum.files + 1, size: sum.size + size });
  }
  return [...byFolder].flatMap(([folder, sum]) => {
    if (sum.files <= FOLDER_LIMITS.files && sum.size <= FOLDER_LIMITS.characters) return [];
    unread.push(
      fileProblem(`${folder}/`, {
        zh: `这个规则包有 ${sum.files} 个文件、${sum.size} 字节，最多 ${FOLDER_LIMITS.files} 个文件、${FOLDER_LIMITS.characters} 字节`,
        en: `the pack has ${sum.files} files of ${sum.size} bytes; at most ${FOLDER_LIMITS.files} files and ${FOLDER_LIMITS.characters} bytes are read`,
      }),
    );
    return [folder];
  });
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The text, or why there is none. */
function textOf(file: string): string | Bilingual {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return NO_LEAVE;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf8Wanted('UTF-16');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return utf8Wanted(isGbk(bytes) ? 'GBK' : undefined);
  }
}

function isGbk(bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function utf8Wanted(is: string | undefined): Bilingual {
  const zh = is === undefined ? '' : `（看来是 ${is}）`;
  const en = is === undefined ? '' : ` (it seems to be ${is})`;
  return {
    zh: `文件的编码不是 UTF-8${zh}；请在编辑器里另存为 UTF-8`,
    en: `the file is not in UTF-8${en}; save it as UTF-8 in your editor`,
  };
}

function kindOf(entry: Dirent): Bilingual {
  if (entry.isDirectory()) {
    return {
      zh: '这是一个文件夹，名称却以 .yaml 结尾；请改名',
      en: 'this is a folder, and its name ends in .yaml; rename it',
    };
  }
  if (entry.isSymbolicLink()) {
    return {
      zh: '这是一个链接，只读文件夹里的普通文件；请换成文件本身',
      en: 'this is a link; only plain files within the folder are read: put the file itself there',
    };
  }
  return { zh: '这不是普通文件，没有读', en: 'this is no plain file and was not read' };
}

function tooLarge(size: number): Bilingual {
  return {
    zh: `文件有 ${size} 字节，最多 ${FOLDER_LIMITS.file} 字节，没有读`,
    en: `the file has ${size} bytes, at most ${FOLDER_LIMITS.file} are read; it was not`,
  };
}

const NO_LEAVE: Bilingual = { zh: '打不开，请看有没有读取权限', en: 'cannot be opened; see whether it may be read' };
const TOO_DEEP: Bilingual = {
  zh: `文件夹套得太深，超过 ${FOLDER_LIMITS.depth} 层`,
  en: `folders are nested more than ${FOLDER_LIMITS.depth} deep`,
};
const TOO_MANY_ENTRIES: Bilingual = {
  zh: `文件夹里超过 ${FOLDER_LIMITS.entries} 个文件，后面的没有看；请只给放规则包的文件夹`,
  en: `the folder holds more than ${FOLDER_LIMITS.entries} files, and the rest was not looked at; name the folder of packs alone`,
};
const NO_RULE_FILE: Bilingual = {
  zh: '名称不以 .yaml 结尾，没有读；请改名（Windows 里先显示扩展名）',
  en: 'its name does not end in .yaml, so it was not read; rename it (on Windows, have file extensions shown first)',
};

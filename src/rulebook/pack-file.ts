/**
 * One pack, or a table of holidays, in one file, 'x.guiju.json': its rule files as plain data, linted by
 * whoever made it, with a SHA-256 over them. It is no signature: it tells two
 * packs apart, not who wrote one. What comes from outside is held to a size, a
 * depth and the names of rule files before anything is made of it.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import { PACK_FORMAT } from './pack-shapes';
import type { PackOrigin, RuleFile } from './rule-file';
import { wrongText } from './text-within';

const PACK_FILE_LIMITS = { characters: 4_000_000, depth: 16, values: 200_000, files: 3_000 } as const;

const PATH =
  /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/(pack\.yaml|facts\.yaml|holidays\.yaml|(parameters|quantities|checks|layouts|cases)\/[^/\\]+(\/[^/\\]+){0,6}\.ya?ml)$/;

const shape = z.object({
  format: z.string(),
  digest: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
  files: z.array(z.object({ path: z.string(), data: z.unknown() })).check(z.minLength(1)),
});

export interface PackFile {
  /** Of its folder, which is that of its pack.yaml. */
  readonly folder: string;
  readonly files: readonly RuleFile[];
  /** As it stands in the file. */
  readonly digest: string;
  /** What the digest is to be of. */
  readonly content: string;
}

type PackFileRead = PackFile | { readonly refused: Bilingual };

/** The text of a pack file; `sha256` gives the hexadecimal hash of a text. */
export function packFileText(files: readonly RuleFile[], madeBy: string, sha256: (text: string) => string): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, data }) => ({ path, data }));
  const digest = `sha256:${sha256(JSON.stringify(sorted))}`;
  return `${JSON.stringify({ format: PACK_FORMAT, madeBy, digest, files: sorted })}\n`;
}

export function readPackFile(text: string, outside: PackOrigin): PackFileRead {
  if (text.length > PACK_FILE_LIMITS.characters) {
    return refused(
      `文件有 ${text.length} 个字符，最多 ${PACK_FILE_LIMITS.characters} 个`,
      `the file has ${text.length} characters, at most ${PACK_FILE_LIMITS.characters} are read`,
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused(
      '这不是规则包文件（应为 guiju pack 做成的 .guiju.json）',
      'this is no pack file (as guiju pack makes them, .guiju.json)',
    );
  }
  const wrong = wrongWithin(data);
  if (wrong) return { refused: wrong };
  const parsed = shape.safeParse(data);
  if (!parsed.success) {
    return refused(
      '这不是规则包文件（缺少 format、digest 或 files）',
      'this is no pack file (format, digest or files are missing)',
    );
  }
  const { format, digest, files } = parsed.data;
  if (format !== PACK_FORMAT) {
    return refused(
      `这个规则包（${format.slice(0, 40)}）是给更新版本的规矩做的，请先更新规矩`,
      `this pack (${format.slice(0, 40)}) is made for a newer Guiju; update it first`,
    );
  }
  const stray = files.find(({ path }) => !PATH.test(path) || path.includes('..'));
  const folders = new Set(files.map(({ path }) => path.split('/')[0] ?? ''));
  const [folder = ''] = folders;
  if (stray || folders.size !== 1 || files.length > PACK_FILE_LIMITS.files) {
    return refused(
      `规则包文件里有不属于规则包的内容${stray ? `（${stray.path.slice(0, 60)}）` : ''}`,
      `the pack file holds what is not a pack's${stray ? ` (${stray.path.slice(0, 60)})` : ''}`,
    );
  }
  return {
    folder,
    files: files.map(({ path, data: own }) => ({ path, data: own, outside })),
    digest,
    content: JSON.stringify(files.map(({ path, data: own }) => ({ path, data: own }))),
  };
}

function refused(zh: string, en: string): { readonly refused: Bilingual } {
  return { refused: { zh, en } };
}

/** Too deep, too much, or a text that shows as something else than it is. */
function wrongWithin(data: unknown): Bilingual | undefined {
  let level: readonly unknown[] = [data];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > PACK_FILE_LIMITS.depth || values > PACK_FILE_LIMITS.values) {
      return {
        zh: '规则包文件太深或太大，没有读',
        en: 'the pack file is nested too deep or too large; it was not read',
      };
    }
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === 'string') {
        const wrong = wrongText(one);
        if (wrong) return wrong;
      } else if (typeof one === 'object' && one !== null) {
        const inside: [string, unknown][] = Object.entries(one);
        for (const [key, value] of inside) next.push(key, value);
      }
    }
    level = next;
  }
  return undefined;
}

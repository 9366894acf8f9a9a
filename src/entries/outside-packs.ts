/**
 * Packs that came later than the build: read and held against their digest,
 * kept on this machine, or offered by the site in the folder packs beside it.
 * Fetched only where there is one.
 */
import type { Bilingual } from '../base/bilingual';
import { readPackFile, type PackFile } from '../rulebook/pack-file';
import type { PackOrigin } from '../rulebook/rule-file';

const MACHINE = 'guiju.packs';
const TRUSTED = 'guiju.trusted-packs';

export type VerifiedPack = PackFile | { readonly refused: Bilingual };

export async function verifiedPack(text: string, origin: PackOrigin): Promise<VerifiedPack> {
  const read = readPackFile(text, origin);
  if ('refused' in read) return read;
  if ((await digestOf(read.content)) === read.digest) return read;
  return {
    refused: {
      zh: '规则包文件的内容与其中的 SHA-256 不符：文件被改动过，或没有下载完整',
      en: 'what the pack file holds is not what its SHA-256 is of: it was changed, or did not arrive whole',
    },
  };
}

async function digestOf(text: string): Promise<string> {
  // A page that is not from a safe origin has to reckon it itself.
  if (typeof crypto === 'undefined' || !('subtle' in crypto)) return `sha256:${await reckoned(text)}`;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function reckoned(text: string): Promise<string> {
  const { sha256Of } = await import('../record/sha256');
  return sha256Of(text);
}

/** The texts of the pack files kept on this machine. */
export function keptHere(): readonly string[] {
  return recall(MACHINE);
}

/** False where the machine keeps nothing: storage is refused, or full. */
export function keepHere(texts: readonly string[]): boolean {
  return keep(MACHINE, texts);
}

/** Whether somebody on this machine has said that a pack of this digest, met in a workbook, is to be used. */
export function isTrusted(digest: string): boolean {
  return recall(TRUSTED).includes(digest);
}

/** The last few hundred stay. */
export function trust(digest: string): void {
  keep(TRUSTED, [...recall(TRUSTED).filter((one) => one !== digest), digest].slice(-300));
}

function recall(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

function keep(key: string, values: readonly string[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

/** A site that holds more is no site of packs. */
const MOST_OF_SITE = 50;

/** The text of a pack file, or why there is none, and what the file is called. */
type OfferedPack = { readonly name: string } & ({ readonly text: string } | { readonly refused: Bilingual });

/**
 * The pack files that the site offers: those that `index`, its packs/index.json,
 * names, or, where a page may not fetch (file://), what packs/index.js says.
 * One that is not there takes no other with it.
 */
export async function offeredBySite(index: string): Promise<readonly OfferedPack[]> {
  if (location.protocol === 'file:') return scriptOfSite();
  // A site that has none may answer with a page of its own.
  if (!index.includes('.guiju.json')) return [];
  const names = namesIn(index);
  if (!names) return [{ name: 'index.json', refused: NO_INDEX }];
  return Promise.all(names.slice(0, MOST_OF_SITE).map(packOfSite));
}

async function packOfSite(name: string): Promise<OfferedPack> {
  if (!/^[^/\\]+\.guiju\.json$/.test(name)) return { name: name.slice(0, 60), refused: NO_NAME };
  try {
    const answer = await fetch(`packs/${encodeURIComponent(name)}`);
    return answer.ok ? { name, text: await answer.text() } : { name, refused: notThere(answer.status) };
  } catch {
    return { name, refused: notThere() };
  }
}

const NO_INDEX: Bilingual = {
  zh: '应写成 { "packs": ["名称.guiju.json"] }，名称用引号，之间用半角逗号',
  en: 'it should read { "packs": ["name.guiju.json"] }, names in quotes, with commas between them',
};

const NO_NAME: Bilingual = {
  zh: '这不是 packs 文件夹里规则包文件的名称（例如 diliu.guiju.json，不带路径）',
  en: 'this is no name of a pack file in the folder packs (as diliu.guiju.json, without a path)',
};

function notThere(status?: number): Bilingual {
  const [zh, en] = status === undefined ? ['', ''] : [`（${status}）`, ` (${status})`];
  return {
    zh: `packs 文件夹里取不到这个文件${zh}`,
    en: `the folder packs does not give it out${en}`,
  };
}

/** Undefined where it is no such list; what stands in it and is no name comes as it is written. */
function namesIn(index: string): string[] | undefined {
  try {
    const said: unknown = JSON.parse(index);
    const packs = typeof said === 'object' && said !== null && 'packs' in said ? said.packs : undefined;
    if (!Array.isArray(packs) || packs.length === 0) return undefined;
    return packs.map((name: unknown) => (typeof name === 'string' ? name : JSON.stringify(name)));
  } catch {
    return undefined;
  }
}

function scriptOfSite(): Promise<readonly OfferedPack[]> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = 'packs/index.js';
    const done = () => {
      const said: unknown = Reflect.get(globalThis, 'guijuPacks');
      const packs: readonly unknown[] = Array.isArray(said) ? said : [];
      resolve(packs.slice(0, MOST_OF_SITE).map((one) => ({ name: 'index.js', text: JSON.stringify(one) })));
    };
    script.onload = done;
    script.onerror = done;
    document.head.append(script);
  });
}

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
  const digest = await digestOf(read.content);
  if (digest === undefined || digest === read.digest) return read;
  return {
    refused: {
      zh: '规则包文件的内容与其中的 SHA-256 不符：文件被改动过，或没有下载完整',
      en: 'what the pack file holds is not what its SHA-256 is of: it was changed, or did not arrive whole',
    },
  };
}

/** Undefined where the page may not reckon one: a page that is not from a safe origin. */
async function digestOf(text: string): Promise<string | undefined> {
  if (typeof crypto === 'undefined' || !('subtle' in crypto)) return undefined;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256:${[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
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

/**
 * The texts of the pack files that the site offers: those that packs/index.json
 * names, or, where a page may not fetch (file://), what packs/index.js says.
 */
export async function offeredBySite(): Promise<readonly string[]> {
  if (location.protocol === 'file:') return scriptOfSite();
  try {
    const index: unknown = await (await fetch('packs/index.json')).json();
    return await Promise.all(
      namesIn(index)
        .slice(0, MOST_OF_SITE)
        .map(async (name) => (await fetch(`packs/${encodeURIComponent(name)}`)).text()),
    );
  } catch {
    return [];
  }
}

function namesIn(index: unknown): string[] {
  const packs = typeof index === 'object' && index !== null && 'packs' in index ? index.packs : undefined;
  if (!Array.isArray(packs)) return [];
  return packs.filter((name) => typeof name === 'string').filter((name) => /^[^/\\]+\.guiju\.json$/.test(name));
}

function scriptOfSite(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = 'packs/index.js';
    const done = () => {
      const said: unknown = Reflect.get(globalThis, 'guijuPacks');
      resolve(Array.isArray(said) ? said.slice(0, MOST_OF_SITE).map((one) => JSON.stringify(one)) : []);
    };
    script.onload = done;
    script.onerror = done;
    document.head.append(script);
  });
}

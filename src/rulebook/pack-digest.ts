/** The fingerprint of a pack: which rules gave a verdict can be told years later. */
import type { RuleText } from './rule-file';

/** 'sha256:…' over the pack's files by path; `sha256` gives the hexadecimal hash of a text. */
export function packDigest(files: readonly RuleText[], sha256: (text: string) => string): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const lines = sorted.map(({ path, text }) => `${sha256(text.replaceAll('\r\n', '\n'))}  ${path}\n`);
  return `sha256:${sha256(lines.join(''))}`;
}

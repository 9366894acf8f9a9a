/**
 * What in a script is newer than Chromium 94 and Safari 15.4, the oldest that
 * can stand behind a pane: read by a parser of ECMAScript 2022, less what of
 * it Safari got later. Of regular expressions no compiler takes care.
 */
import { foundInScript } from './script-nodes';

export const newerSyntax = (script: string) => foundInScript(script, 'module', newerIn);

function newerIn(node: ReadonlyMap<string, unknown>): string[] {
  const found = node.get('type') === 'StaticBlock' ? ['a static block'] : [];
  const regex = node.get('regex');
  if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex) {
    if (/\(\?<[=!]/.test(String(regex.pattern))) found.push(`lookbehind in /${String(regex.pattern)}/`);
    if (/v/.test(String(regex.flags))) found.push(`the flag v of /${String(regex.pattern)}/`);
  }
  return found;
}

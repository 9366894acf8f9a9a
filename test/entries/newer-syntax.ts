/**
 * What in a script is newer than Chromium 94 and Safari 15.4, the oldest that
 * can stand behind a pane: read by a parser of ECMAScript 2022, less what of
 * it Safari got later. Of regular expressions no compiler takes care.
 */
import { parse, type Node } from 'acorn';

export function newerSyntax(script: string): string[] {
  let tree: Node;
  try {
    tree = parse(script, { ecmaVersion: 2022, sourceType: 'module' });
  } catch (error) {
    return [String(error)];
  }
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = new Map<string, unknown>(Object.entries(value));
    if (node.get('type') === 'StaticBlock') found.push('a static block');
    const regex = node.get('regex');
    if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex) {
      if (/\(\?<[=!]/.test(String(regex.pattern))) found.push(`lookbehind in /${String(regex.pattern)}/`);
      if (/v/.test(String(regex.flags))) found.push(`the flag v of /${String(regex.pattern)}/`);
    }
    for (const each of node.values()) visit(each);
  };
  visit(tree);
  return found;
}

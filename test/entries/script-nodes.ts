/** A script as the nodes of its tree, by a parser of ECMAScript 2022; what it cannot parse is told. */
import { parse, type Node } from 'acorn';

/** What `of` finds at each node, each a map of its members; of a script that does not parse, why. */
export function foundInScript(
  script: string,
  sourceType: 'script' | 'module',
  of: (node: ReadonlyMap<string, unknown>) => readonly string[],
): string[] {
  let tree: Node;
  try {
    tree = parse(script, { ecmaVersion: 2022, sourceType });
  } catch (error) {
    return [String(error)];
  }
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = new Map<string, unknown>(Object.entries(value));
    found.push(...of(node));
    for (const each of node.values()) visit(each);
  };
  visit(tree);
  return found;
}

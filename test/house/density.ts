/** How long files and functions are: what does not fit in a head at once has a reason, or is parted. */
import ts from 'typescript';
import { treeOf, type SourceFile } from './imports';

export const LONGEST_FILE = 250;
export const LONGEST_FUNCTION = 60;

/** Files of more lines than one reads through, and functions of more than one sees at once: 'path' or 'path › name', with the lines. */
export function tooLong(sources: readonly SourceFile[]): ReadonlyMap<string, number> {
  const files = sources
    .map(({ path, text }) => [path, linesOf(text)] as const)
    .filter(([, lines]) => lines > LONGEST_FILE);
  const functions = sources.flatMap(functionsOf).filter(([, lines]) => lines > LONGEST_FUNCTION);
  return new Map([...files, ...functions]);
}

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** From its name, or its parameters, to its closing brace; the functions within it are part of it, and are measured by themselves too. */
function functionsOf(source: SourceFile): (readonly [name: string, lines: number])[] {
  const { path } = source;
  const file = treeOf(source);
  const found: (readonly [string, number])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [from, to] = [node.getStart(file), node.getEnd()].map((at) => file.getLineAndCharacterOfPosition(at).line);
      found.push([`${path} › ${nameOf(node)}`, (to ?? 0) - (from ?? 0) + 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)
    ? parent.name.getText()
    : '(nameless)';
}

/** What each file of a source tree imports, types included, and in which line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { keptBy } from '../../src/base/kept';

export interface SourceFile {
  /** Relative to the tree, with '/'. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  readonly line: number;
  /** The file it means, relative to the tree, or the package's specifier as written. */
  readonly to: string;
  readonly kind: 'file' | 'package';
}

export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Each text is parsed once, whatever tree it is looked at in. */
const trees = new Map<string, ts.SourceFile>();

export function treeOf({ path, text }: SourceFile): ts.SourceFile {
  const key = `${path.endsWith('x') ? 'tsx' : 'ts'} ${text}`;
  const tree = trees.get(key) ?? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  trees.set(key, tree);
  return tree;
}

export const importsOf = keptBy((sources: readonly SourceFile[]): readonly Import[] => {
  const known = new Set(sources.map(({ path }) => path));
  return sources.flatMap((source) => specifiersOf(source).map((found) => resolve(source.path, found, known)));
});

interface Specifier {
  readonly specifier: string;
  readonly line: number;
}

/** import, export … from, import type, import('…') as an expression and as a type, require('…'). */
function specifiersOf(source: SourceFile): Specifier[] {
  const file = treeOf(source);
  const found: Specifier[] = [];
  const visit = (node: ts.Node): void => {
    const literal = specifierOf(node);
    if (literal) {
      const line = file.getLineAndCharacterOfPosition(literal.getStart(file)).line + 1;
      found.push({ specifier: literal.text, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literalOf(node.argument.literal) : undefined;
  if (ts.isExternalModuleReference(node)) return literalOf(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const loads = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  return loads ? literalOf(node.arguments[0]) : undefined;
}

function literalOf(node: ts.Node | undefined): ts.StringLiteralLike | undefined {
  return node && ts.isStringLiteralLike(node) ? node : undefined;
}

function resolve(from: string, { specifier, line }: Specifier, known: ReadonlySet<string>): Import {
  if (!specifier.startsWith('.')) return { from, line, to: specifier, kind: 'package' };
  const to = resolveFile(from, specifier, known);
  return { from, line, to, kind: 'file' };
}

/** The file of `known` that a relative specifier means, else the path as written. */
export function resolveFile(from: string, specifier: string, known: ReadonlySet<string>): string {
  const plain = posix.join(dirname(from), specifier);
  return [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`].find((path) => known.has(path)) ?? plain;
}

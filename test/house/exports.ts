/** What files export by name: which names stand for two things, and which nobody asks for. */
import ts from 'typescript';
import { resolveFile, treeOf, type SourceFile } from './imports';

interface Exported {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

/** One sentence for each name that several files export, each for a thing of its own. */
export function namesOfTwoThings(sources: readonly SourceFile[]): string[] {
  const places = new Map<string, string[]>();
  for (const { name, path, line } of sources.flatMap(exportsOf))
    places.set(name, [...(places.get(name) ?? []), `${path}:${line}`]);
  return [...places].flatMap(([name, those]) => {
    const files = new Set(those.map((place) => place.replace(/:\d+$/, '')));
    return files.size > 1 ? [`${name} is exported by ${those.join(' and ')}.`] : [];
  });
}

/** One sentence for each export of `sources` that none of `users`, where the sources themselves are among them, imports. */
export function unusedExports(sources: readonly SourceFile[], users: readonly SourceFile[]): string[] {
  const known = new Set(users.map(({ path }) => path));
  const used = new Set(users.flatMap((user) => namesUsed(user, known)));
  return sources
    .flatMap(exportsOf)
    .filter(({ path, name }) => !used.has(`${path} ${name}`) && !used.has(`${path} *`))
    .map(({ path, line, name }) => `${path}:${line} exports ${name}, and nobody imports it.`);
}

/** What is declared there and exported; what is passed on from another file is that file's. */
function exportsOf(source: SourceFile): Exported[] {
  const file = treeOf(source);
  return file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const line = file.getLineAndCharacterOfPosition(statement.getStart(file)).line + 1;
    return isExported ? declaredBy(statement).map((name) => ({ path: source.path, line, name })) : [];
  });
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  )
    return statement.name ? [statement.name.text] : [];
  return [];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

/** 'file name' of each name imported or passed on; 'file *' where a file is taken whole. */
function namesUsed(source: SourceFile, known: ReadonlySet<string>): string[] {
  const used: string[] = [];
  const use = (literal: ts.Node | undefined, names: readonly string[]): void => {
    if (!literal || !ts.isStringLiteralLike(literal) || !literal.text.startsWith('.')) return;
    const file = resolveFile(source.path, literal.text, known);
    used.push(...names.map((name) => `${file} ${name}`));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) use(node.moduleSpecifier, namesOf(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) use(node.moduleSpecifier, namesOf(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const first = node.qualifier?.getText().split('.')[0];
      use(node.argument.literal, [first ?? '*']);
    } else if (ts.isCallExpression(node) && isLoading(node.expression)) use(node.arguments[0], ['*']);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return used;
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return ['*'];
  return [...bindings.elements].map(({ propertyName, name }) => (propertyName ?? name).text);
}

/** Whoever loads a file as an expression takes it whole. */
function isLoading(called: ts.Expression): boolean {
  return called.kind === ts.SyntaxKind.ImportKeyword || /^(require|jest\.requireActual)$/.test(called.getText());
}

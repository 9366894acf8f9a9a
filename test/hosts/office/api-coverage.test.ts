/**
 * Which members of Excel's API the adapter uses, from its own source by the
 * compiler, beside the requirement set each needs and what our office.js has.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..', '..');
const SOURCE = join(ROOT, 'src', 'hosts', 'office');
const LIBRARY = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist', 'office.d.ts');
/** All that we may use without asking first. */
const MINIMUM = 13;

interface Use {
  /** 'Range.getUsedRangeOrNullObject' */
  readonly member: string;
  /** Of ExcelApi 1.x; 1 where the typings name none. */
  readonly since: number;
  /** Of the class that has it. */
  readonly classSince: number;
  readonly isInLibrary: boolean;
  readonly where: string;
  /** The newest version that the functions around it ask for, and whether they ask the library too. */
  readonly asksFor: number;
  readonly asksLibrary: boolean;
}

/** Of the compiler's library and the typings, which are most of the reading: once for all programs. */
const declarations = new Map<string, ts.SourceFile | undefined>();
const library = libraryMembers();

function usesOf(files: readonly string[], extra: ReadonlyMap<string, string> = new Map()): Use[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    // Without the browser's declarations: two megabytes, and no member of Excel's is in them.
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    types: ['office-js'],
    typeRoots: [join(ROOT, 'node_modules', '@types')],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, how) => {
    const text = extra.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, how, true);
    if (!name.endsWith('.d.ts')) return getSourceFile(name, how);
    if (!declarations.has(name)) declarations.set(name, getSourceFile(name, how));
    return declarations.get(name);
  };
  const names = [...files, ...extra.keys()];
  const program = ts.createProgram({ rootNames: names, options, host });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    const name = ts.isPropertyAccessExpression(node)
      ? node.name
      : ts.isBindingElement(node)
        ? (node.propertyName ?? node.name)
        : undefined;
    const use = name && useOf(name, file);
    if (use) uses.push(use);
    ts.forEachChild(node, (child) => visit(child, file));
  };
  const symbolAt = (name: ts.Node): ts.Symbol | undefined => {
    const element = name.parent;
    if (!ts.isBindingElement(element)) return checker.getSymbolAtLocation(name);
    return checker.getTypeAtLocation(element.parent).getProperty(name.getText());
  };
  const useOf = (name: ts.Node, file: ts.SourceFile): Use | undefined => {
    const declaration = symbolAt(name)?.declarations?.[0];
    const owner = declaration?.parent;
    if (!declaration || !owner || !ts.isClassDeclaration(owner) || !isOfExcel(owner)) return undefined;
    const member = `${owner.name?.text ?? ''}.${name.getText(file)}`;
    const around = functionsAround(name)
      .map((each) => each.getText(file))
      .join('\n');
    const asked = [...around.matchAll(/supports\('1\.(\d+)'\)/g)].map(([, minor]) => Number(minor));
    const { line } = file.getLineAndCharacterOfPosition(name.getStart(file));
    return {
      member,
      since: sinceOf(declaration),
      classSince: sinceOf(owner),
      isInLibrary: library.has(member),
      where: `${file.fileName.slice(file.fileName.lastIndexOf('/') + 1)}:${line + 1}`,
      asksFor: Math.max(MINIMUM, ...asked),
      asksLibrary: /\bhas\(/.test(around),
    };
  };
  for (const name of names) {
    const file = program.getSourceFile(name);
    if (file) visit(file, file);
  }
  return uses;
}

function isOfExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel') return true;
  }
  return false;
}

function functionsAround(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (ts.isFunctionLike(at)) found.push(at);
  return found;
}

function sinceOf(declaration: ts.Node): number {
  const text = ts
    .getJSDocCommentsAndTags(declaration)
    .map((each) => each.getText())
    .join('\n');
  return Number(/Api set: ExcelApi 1\.(\d+)/.exec(text)?.[1] ?? 1);
}

/** 'Range.values' for every member of a class of Excel that our office.js declares. */
function libraryMembers(): ReadonlySet<string> {
  const text = ts.sys.readFile(LIBRARY);
  if (text === undefined) throw new Error(`${LIBRARY} is missing: run npm ci first`);
  const members = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && isOfExcel(node)) {
      for (const { name } of node.members) if (name) members.add(`${node.name?.text ?? ''}.${name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(LIBRARY, text, ts.ScriptTarget.Latest, true));
  return members;
}

/** What is wrong with a use, in words; undefined where nothing is. */
function offence({ member, since, classSince, isInLibrary, where, asksFor, asksLibrary }: Use): string | undefined {
  // What hangs on an object that had to be asked for is behind that question.
  if (classSince > MINIMUM) return undefined;
  if (since > asksFor) return `${where} uses ${member} of ExcelApi 1.${since} without supports('1.${since}')`;
  if (!isInLibrary && !asksLibrary) return `${where} uses ${member}, which our office.js does not have, without has()`;
  return undefined;
}

describe('what the adapter uses of Excel’s API', () => {
  const files = readdirSync(SOURCE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(SOURCE, name));
  const uses = usesOf(files);

  it('is in ExcelApi 1.13 and in our office.js, or asked for first', () => {
    expect(uses.flatMap((use) => offence(use) ?? [])).toEqual([]);
  });

  it('is this list; a change to it is a decision: npx jest -u', () => {
    const members = new Map(uses.map(({ member, since, isInLibrary }) => [member, { since, isInLibrary }]));
    expect(members.size).toBeGreaterThan(40);
    const lines = [...members].map(
      ([member, { since, isInLibrary }]) => `${member}  1.${since}${isInLibrary ? '' : '  not in our office.js'}`,
    );
    expect(lines.sort().join('\n')).toMatchSnapshot();
  });

  it('finds a call beyond the minimum, and one our office.js does not know', () => {
    const beyond = join(SOURCE, 'beyond.ts');
    const text = `
      declare function supports(version: string): boolean;
      export const bare = (range: Excel.Range) => range.getPrecedents();
      export const guarded = (range: Excel.Range) => (supports('1.14') ? range.getPrecedents() : undefined);
      export const unknown = ({ notes }: Excel.Workbook) => (supports('1.18') ? notes.items : undefined);
      export const old = (range: Excel.Range) => range.getMergedAreasOrNullObject();
    `;
    const offences = usesOf([], new Map([[beyond, text]])).flatMap((use) => offence(use) ?? []);
    expect(offences).toEqual([
      "beyond.ts:3 uses Range.getPrecedents of ExcelApi 1.14 without supports('1.14')",
      'beyond.ts:5 uses Workbook.notes, which our office.js does not have, without has()',
    ]);
  });
});

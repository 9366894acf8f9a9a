/** What the command line evaluates before it does anything: what is not needed yet costs every start, so it is fetched by the command that needs it. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const SOURCES = join(__dirname, '..', '..', '..', 'src');

/** The files that one file imports as values, by declarations alone, and theirs in turn; and the packages. */
function evaluatedWith(entry: string) {
  const bytes = new Map<string, number>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (bytes.has(path)) return;
    const text = readFileSync(join(SOURCES, path), 'utf8');
    bytes.set(path, Buffer.byteLength(text));
    for (const node of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
      if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier) continue;
      const isType = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      if (isType || !ts.isStringLiteral(node.moduleSpecifier)) continue;
      const to = node.moduleSpecifier.text;
      if (to.startsWith('.')) visit(`${posix.join(posix.dirname(path), to)}.ts`);
      else if (!to.startsWith('node:')) packages.add(to);
    }
  };
  visit(entry);
  return {
    files: [...bytes.keys()],
    packages: [...packages].sort(),
    bytes: [...bytes.values()].reduce((a, b) => a + b),
  };
}

test('`guiju packs`, and whatever is asked before a command is known, evaluates one package, that of exact numbers, and little of our own', () => {
  const { packages, bytes, files } = evaluatedWith('entries/command-line.ts');
  expect(packages).toEqual(['decimal.js']);
  expect(files.filter((path) => /^(hosts|facts|checks|review|record|opinion|rulebook)\//.test(path))).toEqual([]);
  // 118,000 as this is written: the arguments of every command, the pages of help.
  expect(bytes).toBeLessThan(130_000);
});

test('a check reads no package for files of the old format, for Word or for formulas without results', () => {
  const { packages, files } = evaluatedWith('entries/cli/check-all.ts');
  expect(packages.filter((name) => !/^(zod\/mini|saxes|fflate|yaml|decimal\.js|@noble\/hashes\/)/.test(name))).toEqual(
    [],
  );
  expect(files.filter((path) => path.startsWith('hosts/xlsx/recalculate/'))).toEqual([]);
  expect(files).not.toContain('review/report-shape.ts');
});

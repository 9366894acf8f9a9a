/** The rules of the house, held against a tree of sources: one sentence for each line that breaks one. */
import ts from 'typescript';
import { importsOf, treeOf, type Import, type SourceFile } from './imports';
import { mayUse, roomOf, type Room } from './rooms';

/** Imports that leave their room for one its row of the table does not name, and files outside every room. */
export function trespasses(sources: readonly SourceFile[], rooms: readonly Room[]): string[] {
  const homeless = sources
    .filter(({ path }) => !roomOf(path, rooms))
    .map(({ path }) => `${path} stands in no room of the table.`);
  const files = new Set(sources.map(({ path }) => path));
  const strays = importsOf(sources)
    .filter(({ kind }) => kind === 'file')
    .flatMap((line) => strayOf(line, rooms, files));
  return [...homeless, ...strays];
}

function strayOf({ from, line, to }: Import, rooms: readonly Room[], files: ReadonlySet<string>): string[] {
  if (to.startsWith('..')) return [`${from}:${line} reaches out of src for ${to}.`];
  const here = roomOf(from, rooms);
  const there = roomOf(to, rooms);
  if (here && there && !mayUse(here, there)) {
    return [`${from}:${line} leaves ${here.name} for ${to}; ${here.name} may use ${list(here.mayUse)}.`];
  }
  return files.has(to) || /\.(css|json)$/.test(to) ? [] : [`${from}:${line} imports ${to}, which is not there.`];
}

/** Circles of imports, each told once, from its first file in the order of the alphabet. */
export function circles(sources: readonly SourceFile[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of importsOf(sources)) {
    if (kind === 'file') next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.add(fromItsFirst(way.slice(start)));
    if (start >= 0 || done.has(path)) return;
    for (const each of next.get(path) ?? []) walk(each, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return [...found];
}

function fromItsFirst(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}

/** A package that one file of the house keeps the door of. */
export function unguardedImports(sources: readonly SourceFile[], packageName: string, keeper: string): string[] {
  return importsOf(sources)
    .filter(({ kind, to }) => kind === 'package' && (to === packageName || to.startsWith(`${packageName}/`)))
    .filter(({ from }) => from !== keeper)
    .map(({ from, line }) => `${from}:${line} imports ${packageName}; only ${keeper} may.`);
}

/**
 * Readings of a clock in files that are to be given the time. A stopwatch
 * (`performance.now()`) cannot tell the day, and may be allowed.
 */
export function clocksRead(sources: readonly SourceFile[], { stopwatch = false } = {}): string[] {
  const clocks = stopwatch ? ['Date'] : ['Date', 'performance'];
  return sources.flatMap((source) => {
    const { path } = source;
    const file = treeOf(source);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (readsClock(node, clocks)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
        found.push(`${path}:${line} reads the clock: ${node.getText(file)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

function readsClock(node: ts.Node, clocks: readonly string[]): boolean {
  if (ts.isNewExpression(node)) return isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0;
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  if (isNamed(called, 'Date')) return true;
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === 'now' &&
    clocks.some((name) => isNamed(called.expression, name))
  );
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'no other';
}

/** What is kept by an object is kept in one way; one sentence for each line that makes a map of its own for it. */
export function weakMapsByHand(sources: readonly SourceFile[], allowed: ReadonlySet<string>): string[] {
  return sources
    .filter(({ path }) => !allowed.has(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          /\bnew Weak(Map|Set)\b/.test(line) ? [`${path}:${at + 1} keeps by hand what base/kept.ts keeps.`] : [],
        ),
    );
}

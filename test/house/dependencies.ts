/** What package.json lists against what the sources use: one sentence for each package that is wrong. */
import { importsOf, type SourceFile } from './imports';

export interface Listed {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly jest: unknown;
  /** What the listed packages ask whoever uses them to bring along. */
  readonly peers: readonly string[];
}

/** Programs that scripts call by another name than their package's. */
const PROGRAMS: Readonly<Record<string, string>> = {
  typescript: 'tsc',
  'webpack-cli': 'webpack',
  'webpack-dev-server': 'webpack serve',
};

export function strayDependencies(
  sources: readonly SourceFile[],
  { dependencies, devDependencies, scripts, jest, peers }: Listed,
  builtIn: readonly string[],
): string[] {
  const all = Object.keys({ ...dependencies, ...devDependencies });
  const imports = importsOf(sources).filter(({ kind, to }) => kind === 'package' && !to.startsWith('node:'));
  const foreign = imports
    .map(({ from, line, to }) => ({ from, line, name: nameOf(to) }))
    .filter(({ name }) => !builtIn.includes(name) && !all.includes(name) && !all.includes(typesOf(name)));
  const imported = new Set(imports.map(({ to }) => nameOf(to)));
  const settings = `${Object.values(scripts).join('\n')}\n${JSON.stringify(jest)}`;
  const isUsed = (name: string): boolean =>
    imported.has(name) ||
    peers.includes(name) ||
    hasWord(settings, PROGRAMS[name] ?? name) ||
    settings.includes(`"${name.replace('jest-environment-', '')}"`) ||
    sources.some(({ text }) => namings(name).some((naming) => text.includes(naming)));
  const isTyped = (name: string) => {
    const of = name.slice('@types/'.length);
    return of === 'node' || imported.has(of) || all.some((one) => one === of || one.endsWith(`/${of}`));
  };
  return [
    ...foreign.map(({ from, line, name }) => `${from}:${line} imports ${name}, which package.json does not list.`),
    ...all
      .filter((name) => !(name.startsWith('@types/') ? isTyped(name) : isUsed(name)))
      .map((name) => `${name} is listed in package.json, and nothing uses it.`),
  ];
}

/** A loader, or a file of it copied at build. */
function namings(name: string): string[] {
  return [`'${name}'`, `"${name}"`, `'${name.replace('/', "', '")}'`];
}

/** '@scope/name' of '@scope/name/part'. */
function nameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function typesOf(name: string): string {
  return `@types/${name}`;
}

function hasWord(text: string, word: string): boolean {
  return text.split('\n').some((line) => line === word || line.startsWith(`${word} `) || line.includes(` ${word} `));
}

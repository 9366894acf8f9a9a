/** What a page of ours says of where things stand: the files it names, and the names it says to stand in them. */

export interface NamedPlace {
  readonly line: number;
  /** As the page writes it: a file, a folder with `/` at its end, or a pattern with `*` or `<pack>`. */
  readonly path: string;
  /** What is said to stand in it: `rowKind` in `forms/lists/list-rows.ts`. */
  readonly holds: readonly string[];
}

const SPAN = /`([^`\n]+)`/g;
/** Nothing with a space, so no command; a path has a folder, or an ending that files of ours have. */
const PATH =
  /^(?:[\w.@<>*-]+\/)+[\w.<>*-]*$|^[\w.<>*-]+\.(?:tsx?|cjs|mjs|js|json|ya?ml|md|html|xml|css|sh|ps1|xlsx|txt)$/;
/** `a`, `b` and `c` in */
const HELD = /((?:`\w+`(?:, | and ))*`\w+`) in $/;
const FENCE = /^```[\s\S]*?^```/gm;
const LINK = /\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g;

export function namedPlaces(page: string): NamedPlace[] {
  const text = page.replace(FENCE, (block) => block.replace(/[^\n]/g, ''));
  return text.split('\n').flatMap((written, index) => {
    const line = index + 1;
    const spans = [...written.matchAll(SPAN)].flatMap(({ 1: path = '', index: at }): NamedPlace[] => {
      if (!PATH.test(path)) return [];
      const held = HELD.exec(written.slice(0, at))?.[1] ?? '';
      return [{ line, path, holds: [...held.matchAll(SPAN)].flatMap(([, name]) => name ?? []) }];
    });
    const links = [...written.matchAll(LINK)].map(([, path = '']): NamedPlace => ({ line, path, holds: [] }));
    return [...spans, ...links];
  });
}

/**
 * What of a page is not so, a sentence each.
 *
 * @param files every file of the project, from its root
 * @param from where the page's paths begin, the root last: 'src/', ''
 * @param textOf what a file holds
 */
export function wrongPlaces(
  page: string,
  files: readonly string[],
  from: readonly string[],
  textOf: (file: string) => string,
): string[] {
  return namedPlaces(page).flatMap(({ line, path, holds }) => {
    const found = from.flatMap((start) => filesAt(`${start}${path}`, files)).slice(0, 1);
    if (found.length === 0) return [`line ${line} names ${path}, which is not there.`];
    return found.flatMap((file) =>
      holds
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(textOf(file)))
        .map((name) => `line ${line} has ${name} in ${path}, which does not hold it.`),
    );
  });
}

/** Folders with files of their own of which the page names neither one nor them. */
export function unnamedFolders(page: string, files: readonly string[], from: readonly string[]): string[] {
  const paths = namedPlaces(page).map(({ path }) => path);
  const named = new Set(
    paths.flatMap((path) => from.flatMap((start) => filesAt(`${start}${path}`, files))).map(folderOf),
  );
  return [...new Set(files.map(folderOf))].filter((folder) => !named.has(folder));
}

function filesAt(path: string, files: readonly string[]): string[] {
  const asked = normal(path);
  const pattern = asked.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*|<\w+>/g, '[^/]*');
  const whole = new RegExp(`^${pattern}${asked.endsWith('/') || asked === '' ? '' : '(?:/|$)'}`);
  return files.filter((file) => whole.test(file));
}

/** 'src/../rules/x' is 'rules/x'. */
function normal(path: string): string {
  return path.replace(/(?:^|(?<=\/))\.\//g, '').replace(/[^/]+\/\.\.\//g, '');
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** The workbooks a path means: the file itself, or all .xlsx files below a folder, in the order of their names. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface FoundWorkbooks {
  readonly workbooks: readonly string[];
  /** Other files of the folder, which nobody looks into. */
  readonly skipped: readonly string[];
}

/** Temporary lock files ('~$book.xlsx') of an open Excel, and hidden ones, are passed over in silence. */
export function findWorkbooks(path: string): FoundWorkbooks {
  if (!statSync(path).isDirectory()) return { workbooks: [path], skipped: [] };
  const files = filesBelow(path)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(path, name));
  const isWorkbook = (name: string) => /\.(xlsx|xlsm|xltx)$/i.test(name);
  return { workbooks: files.filter(isWorkbook), skipped: files.filter((name) => !isWorkbook(name)) };
}

/** From that folder. A link to a folder is followed, and each folder gone through once, whichever way leads to it. */
function filesBelow(folder: string): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const below: string[] = [''];
  for (let at = below.pop(); at !== undefined; at = below.pop()) {
    const here = join(folder, at);
    const real = realpathSync(here);
    if (seen.has(real)) continue;
    seen.add(real);
    const names = unlessRefused(() => readdirSync(here));
    if (names === 'refused') files.push(at);
    else
      for (const name of names) {
        if (/^(~\$|\.)/.test(name)) continue;
        const inner = at === '' ? name : join(at, name);
        const entry = unlessRefused(() => statSync(join(folder, inner), { throwIfNoEntry: false }));
        // Named among what was passed over, or refused when it is opened.
        if (entry === 'refused' || entry?.isFile()) files.push(inner);
        else if (entry?.isDirectory()) below.push(inner);
      }
  }
  return files;
}

/** What the system does not let one look at. */
function unlessRefused<T>(look: () => T): T | 'refused' {
  try {
    return look();
  } catch {
    return 'refused';
  }
}

/** The workbooks a path means: the file itself, or all .xlsx files below a folder, in the order of their names. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Temporary lock files ('~$book.xlsx') of an open Excel are passed over. */
export function findWorkbooks(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xlsx|xlsm)$/i.test(name) && !/(^|[\\/])~\$/.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(path, name));
}

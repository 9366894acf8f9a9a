/** The workbooks a path means: the file itself, or all .xlsx files below a folder, in the order of their names. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface FoundWorkbooks {
  readonly workbooks: readonly string[];
  /** Other files of the folder, which nobody looks into. */
  readonly skipped: readonly string[];
}

/** Temporary lock files ('~$book.xlsx') of an open Excel, and hidden ones, are passed over in silence. */
export function findWorkbooks(path: string): FoundWorkbooks {
  if (!statSync(path).isDirectory()) return { workbooks: [path], skipped: [] };
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|[\\/])(~\$|\.)/.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
  const isWorkbook = (name: string) => /\.(xlsx|xlsm)$/i.test(name);
  return { workbooks: files.filter(isWorkbook), skipped: files.filter((name) => !isWorkbook(name)) };
}

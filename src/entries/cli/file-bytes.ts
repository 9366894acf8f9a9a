/** The bytes of a file that somebody named. */
import { readFileSync, statSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';

/** Undefined where it cannot be opened, or is no plain file: a device or a pipe may never end. */
export function fileBytes(path: string): Uint8Array | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

export const CANNOT_OPEN: Bilingual = {
  zh: '打不开这个文件。请确认路径正确、有读取权限。',
  en: 'this file cannot be opened. Check the path and the permission to read it.',
};

/** A file of compiled rules beside the program. A figure that is another in it would be another limit: what is not as it was built is not read. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as zlib from 'node:zlib';
import { crc32 } from '../../hosts/xlsx/crc32';
import { WrongUsage } from './options';

/** `sum`: the checksum of its bytes when it was built. Throws WrongUsage. */
export function readCompiled(path: string, sum: number): unknown {
  const bytes = bytesAt(path);
  // Node has it from 20.15 on.
  if (bytes && ('crc32' in zlib ? zlib.crc32 : crc32)(bytes, 0) === sum) return JSON.parse(bytes.toString('utf8'));
  throw new WrongUsage({
    zh: `程序自带的规则文件 ${basename(path)} 已损坏、缺失或不是这一版的，没有核对；请重新安装规矩。`,
    en: `The program's own file of rules ${basename(path)} is damaged, missing or of another version, and nothing was checked; install Guiju again.`,
  });
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

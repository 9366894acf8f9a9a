/** The hash that rules and workbooks are known by. */
import { createHash } from 'node:crypto';

/** In hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

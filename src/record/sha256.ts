/** SHA-256 of a text's UTF-8, in hex: by a kept library, since `crypto.subtle` is missing outside a secure context. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Compound files (OLE): what an old .xls and an encrypted .xlsx both are on the outside. */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_BYTES = 128;
const NAME_LENGTH_OFFSET = 64;
const ENCRYPTED_STREAM = 'EncryptedPackage';

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Its directory names the stream that holds an encrypted workbook. */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = utf16(ENCRYPTED_STREAM);
  // Directory sectors stand anywhere, but their entries always at multiples of 128 bytes.
  for (let entry = 512; entry + DIRECTORY_ENTRY_BYTES <= bytes.length; entry += DIRECTORY_ENTRY_BYTES) {
    if (bytes[entry + NAME_LENGTH_OFFSET] !== name.length + 2) continue;
    if (name.every((byte, index) => bytes[entry + index] === byte)) return true;
  }
  return false;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) bytes[index * 2] = text.charCodeAt(index);
  return bytes;
}

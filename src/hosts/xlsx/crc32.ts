/** The checksum of zip archives, computed piece by piece. */

const TABLE = new Int32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});
/** Of a byte with one, two or three more behind it: four bytes are taken at once, in less than half the time. */
const BEFORE_ONE = beforeOneMore(TABLE);
const BEFORE_TWO = beforeOneMore(BEFORE_ONE);
const BEFORE_THREE = beforeOneMore(BEFORE_TWO);

function beforeOneMore(table: Int32Array): Int32Array {
  return table.map((remainder) => (remainder >>> 8) ^ (TABLE[remainder & 0xff] ?? 0));
}

/** Start with 0; feed the result into the next call. */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  let crc = ~soFar;
  let index = 0;
  for (; index + 4 <= bytes.length; index += 4) {
    crc ^= at(bytes, index) | (at(bytes, index + 1) << 8) | (at(bytes, index + 2) << 16) | (at(bytes, index + 3) << 24);
    crc =
      at(BEFORE_THREE, crc & 0xff) ^
      at(BEFORE_TWO, (crc >>> 8) & 0xff) ^
      at(BEFORE_ONE, (crc >>> 16) & 0xff) ^
      at(TABLE, crc >>> 24);
  }
  for (; index < bytes.length; index += 1) crc = (crc >>> 8) ^ at(TABLE, (crc ^ at(bytes, index)) & 0xff);
  return ~crc >>> 0;
}

function at(numbers: Uint8Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

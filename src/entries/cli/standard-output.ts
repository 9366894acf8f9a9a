/** Standard output: all of a text is written, or the system's error is known. */
import { fstatSync, writeFileSync } from 'node:fs';

/** Where it is a file, what it is given throws unless it was written whole: Node's own stream takes for written what a disk that grew full had no room for. */
export function standardOutput(): (text: string) => void {
  return isFile() ? (text) => writeFileSync(1, Buffer.from(text)) : (text) => void process.stdout.write(text);
}

function isFile(): boolean {
  try {
    const what = fstatSync(1);
    return what.isFile() || (what.isCharacterDevice() && !process.stdout.isTTY);
  } catch {
    return false;
  }
}

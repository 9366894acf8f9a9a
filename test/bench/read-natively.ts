/** A file read into the snapshot, as the command line reads it. */
import { inflateNatively } from '../../src/entries/cli/native-inflate';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';

export function read(bytes: Uint8Array): void {
  inflateNatively();
  readXlsx(bytes, { name: 'x.xlsx' });
}

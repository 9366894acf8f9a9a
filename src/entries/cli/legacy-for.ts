/** The reader of old formats, where one of these files may need it. */
import { legacyReader, type LegacyReader } from '../../hosts/xlsx/legacy/read-legacy';

/** By their names: what is inside is looked at when it is read. */
export async function legacyFor(paths: readonly string[]): Promise<LegacyReader | undefined> {
  return paths.some((path) => /\.(xls|et|xlt|ett)$/i.test(path)) ? legacyReader() : undefined;
}

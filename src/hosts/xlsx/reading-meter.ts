/** What one file may cost us: counted while it streams, so that a hostile file stops early. */
import { tooLarge, zipBomb } from './unreadable-workbook';

export interface ReadingLimits {
  /** Of the file itself. */
  readonly fileBytes: number;
  readonly archiveEntries: number;
  /** Of all parts read, inflated, together. */
  readonly inflatedBytes: number;
  /** Inflated to compressed bytes of one part, looked at beyond the first megabytes. */
  readonly compressionRatio: number;
  /** Cells, merged areas, comments and the like, in all sheets together. */
  readonly cells: number;
  /** Places between cells, to the last column of each row and to the last row of each sheet: what goes by a row or a sheet goes by these too. */
  readonly gaps: number;
  readonly sheets: number;
  /** Characters of texts and of formulas with the shared ones written out. */
  readonly textCharacters: number;
}

/** Beyond any budget sheet we know by a factor of ten, and well within a process's memory. */
export const DEFAULT_LIMITS: ReadingLimits = {
  fileBytes: 200_000_000,
  archiveEntries: 20_000,
  inflatedBytes: 800_000_000,
  compressionRatio: 250,
  cells: 2_000_000,
  gaps: 4_000_000,
  sheets: 2_000,
  textCharacters: 30_000_000,
};

/** Small parts of blanks compress by any ratio and cost nothing. */
const RATIO_MATTERS_BEYOND_BYTES = 8_000_000;

export class ReadingMeter {
  private inflated = 0;
  private cells = 0;
  private gapsSeen = 0;
  private characters = 0;

  constructor(readonly limits: ReadingLimits) {}

  /** What was counted until now, to go back to where something is read a second time. */
  mark(): () => void {
    const { inflated, cells, gapsSeen, characters } = this;
    return () => Object.assign(this, { inflated, cells, gapsSeen, characters });
  }

  fileOf(bytes: number): void {
    if (bytes <= this.limits.fileBytes) return;
    const size = megabytes(bytes);
    throw tooLarge({ zh: `文件有 ${size} MB`, en: `the file has ${size} MB` });
  }

  entries(count: number): void {
    if (count <= this.limits.archiveEntries) return;
    throw tooLarge({ zh: `压缩包里有 ${count} 个部件`, en: `the archive holds ${count} parts` });
  }

  /** Before a part is inflated: what its directory entry declares. */
  declares(part: string, inflatedBytes: number, compressedBytes: number): void {
    const ratio = Math.floor(inflatedBytes / Math.max(compressedBytes, 1));
    if (inflatedBytes > RATIO_MATTERS_BEYOND_BYTES && ratio > this.limits.compressionRatio) throw zipBomb(part, ratio);
    if (this.inflated + inflatedBytes > this.limits.inflatedBytes) throw this.inflatesTooFar();
  }

  /** Another piece of a part, which never grows beyond what it declares. */
  inflates(bytes: number): void {
    this.inflated += bytes;
    if (this.inflated > this.limits.inflatedBytes) throw this.inflatesTooFar();
  }

  cell(): void {
    this.cells += 1;
    if (this.cells <= this.limits.cells) return;
    throw tooLarge({ zh: `单元格超过 ${this.limits.cells} 个`, en: `it has more than ${this.limits.cells} cells` });
  }

  /** Before so many places in which nothing stands are gone over. */
  gaps(places: number): void {
    this.gapsSeen += places;
    if (this.gapsSeen <= this.limits.gaps) return;
    throw tooLarge({
      zh: '单元格散得太开（每行一直到最右的列，或一直到最末的行），中间大片空白',
      en: 'its cells stand too far apart (rows that reach to the last columns, or a sheet to the last rows), with nothing between',
    });
  }

  sheets(count: number): void {
    if (count <= this.limits.sheets) return;
    throw tooLarge({ zh: `有 ${count} 张工作表`, en: `it has ${count} sheets` });
  }

  text(characters: number): void {
    this.characters += characters;
    if (this.characters <= this.limits.textCharacters) return;
    const limit = this.limits.textCharacters;
    throw tooLarge({ zh: `文字和公式超过 ${limit} 个字符`, en: `its texts and formulas exceed ${limit} characters` });
  }

  private inflatesTooFar() {
    const limit = megabytes(this.limits.inflatedBytes);
    return tooLarge({ zh: `解压后超过 ${limit} MB`, en: `it inflates to more than ${limit} MB` });
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

/**
 * Where WPS keeps no custom XML part, texts are kept in a very hidden sheet of
 * our own: a row for each piece of a text, with the namespace, which text it
 * belongs to, and the piece. A cell holds less than a text may have.
 */
import type { EtWorksheet } from './et-objects';
import { cellsIn } from './blocks';

const PIECE = 30_000;

interface KeptText {
  readonly namespace: string;
  readonly text: string;
}

export function keptIn(sheet: EtWorksheet): KeptText[] {
  const count = Number(sheet.Range('A1').Value2);
  if (!Number.isInteger(count) || count <= 0) return [];
  const cells = cellsIn(sheet, { top: 1, left: 0, bottom: count, right: 2 });
  const texts = new Map<string, KeptText>();
  for (let row = 1; row <= count; row++) {
    const at = (column: number) => {
      const value = cells.find((each) => each.row === row && each.column === column)?.cell?.value;
      return typeof value === 'string' ? value.slice(1) : '';
    };
    const [namespace, number, piece] = [at(0), at(1), at(2)];
    const before = texts.get(number)?.text ?? '';
    texts.set(number, { namespace, text: before + piece });
  }
  return [...texts.values()];
}

/** Each begins with a mark of its own, so that no piece is taken for a formula, a number or a date. */
export function keepIn(sheet: EtWorksheet, texts: readonly KeptText[]): void {
  const rows = texts.flatMap(({ namespace, text }, at) =>
    piecesOf(text).map((piece) => [namespace, String(at), piece]),
  );
  const before = Number(sheet.Range('A1').Value2);
  sheet.Range('A1').Value2 = rows.length;
  for (const [at, row] of rows.entries()) sheet.Range(`A${at + 2}:C${at + 2}`).Value2 = [row.map((each) => `:${each}`)];
  for (let row = rows.length; row < before; row++) sheet.Range(`A${row + 2}:C${row + 2}`).Value2 = [['', '', '']];
}

function piecesOf(text: string): string[] {
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
    text.slice(at * PIECE, (at + 1) * PIECE),
  );
  return pieces.length === 0 ? [''] : pieces;
}

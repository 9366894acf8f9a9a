/** The notes of a draft: their texts, and the old drawing language that shows them. */
import { formatArea } from '../../base/address';
import { encodeText } from './xlsx-text';

export interface DraftNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function commentsXml(notes: readonly DraftNote[]): string {
  const comments = notes.map(({ row, column, text }) => {
    const reference = formatArea({ top: row, left: column, bottom: row, right: column });
    return `<comment ref="${reference}" authorId="0"><text><t xml:space="preserve">${encodeText(text)}</t></text></comment>`;
  });
  return (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors><author/></authors><commentList>${comments.join('')}</commentList></comments>`
  );
}

export const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export function notesDrawingXml(notes: readonly DraftNote[]): string {
  return noteDrawingOf(notes.map((note, index) => noteShapeXml(note, 1025 + index)));
}

export function noteDrawingOf(shapes: readonly string[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    `${NOTE_SHAPE_TYPE}${shapes.join('')}</xml>`
  );
}

/** `columns`, `rows`: how much of the sheet the note covers while it is shown. */
export function noteShapeXml(
  { row, column }: Pick<DraftNote, 'row' | 'column'>,
  id: number,
  columns = 3,
  rows = 5,
): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 10, ${row}, 5, ${column + 1 + columns}, 10, ${row + rows}, 5</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The shapes that show notes, in the old drawing language: text by text, for it is not always XML. */
import { NOTE_SHAPE_TYPE, noteDrawingOf, noteShapeXml, type DraftNote } from '../draft-notes';

const SHAPE = /<v:shape\b[^>]*>(?:(?!<v:shape\b)[\s\S])*?<\/v:shape>/g;
/** A note shows so many characters in a row; Chinese ones are wide. */
const IN_A_ROW = 24;
const MOST_ROWS = 24;
const FIRST_ID = 1025;

/** The text without the shapes of notes on these cells. */
export function withoutShapes(text: string, places: readonly Pick<DraftNote, 'row' | 'column'>[]): string {
  const gone = new Set(places.map(({ row, column }) => `${row}:${column}`));
  const left = text.replace(SHAPE, (shape) => {
    if (!/ObjectType=["']Note["']/.test(shape)) return shape;
    const [row, column] = ['Row', 'Column'].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1]);
    return gone.has(`${row ?? ''}:${column ?? ''}`) ? '' : shape;
  });
  // The type was put in by us where no shape of before had need of it.
  return left.includes('type="#_x0000_t202"') ? left : left.replace(NOTE_SHAPE_TYPE, '');
}

export function hasShapes(text: string): boolean {
  return /<v:(?!shapetype)\w*(?:shape|rect|group|image|oval|line)\b/.test(text);
}

/** Undefined where the drawing does not end as such drawings do, or calls its languages otherwise. */
export function withShapes(text: string, notes: readonly DraftNote[]): string | undefined {
  const end = text.lastIndexOf('</xml>');
  const names = ['v', 'o', 'x'].every((prefix) => new RegExp(`\\bxmlns:${prefix}\\s*=`).test(text));
  if (end < 0 || !names || text.slice(end + 6).trim() !== '') return undefined;
  const highest = [...text.matchAll(/_x0000_s(\d{1,9})/g)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
  const type = /<v:shapetype\b[^>]*\bid=["']_x0000_t202["']/.test(text) ? '' : NOTE_SHAPE_TYPE;
  return text.slice(0, end) + type + shapesXml(notes, Math.max(highest + 1, FIRST_ID)).join('') + text.slice(end);
}

export function newShapes(notes: readonly DraftNote[]): string {
  return noteDrawingOf(shapesXml(notes, FIRST_ID));
}

function shapesXml(notes: readonly DraftNote[], first: number): string[] {
  return notes.map((note, at) => {
    const lines = note.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / IN_A_ROW)), 1);
    return noteShapeXml(note, first + at, 5, Math.min(lines, MOST_ROWS));
  });
}

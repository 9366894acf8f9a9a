/** The notes of one sheet: its comments, the drawing that shows them, and how the sheet tells of both. */
import type { DraftNote } from '../draft-notes';
import type { XlsxPackage } from '../xlsx-package';
import {
  addOverride,
  addRelationship,
  currentText,
  dropOverride,
  dropRelationship,
  folderOf,
  freePart,
  isThere,
  type Edits,
  type Flavour,
} from './package-edits';
import { rootOf } from './xml-spans';
import { commentedCells, newComments, placeOf, withComments, withoutComments } from './written-comments';
import { hasShapes, newShapes, withoutShapes, withShapes } from './written-shapes';

const COMMENTS = 'rIdGuijuComments';
const SHAPES = 'rIdGuijuNotes';
/** What stands before the drawing of the notes, by the schema. */
const BEHIND = new Set('legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(' '));

interface Place {
  readonly parts: XlsxPackage;
  readonly edits: Edits;
  /** The part of the sheet. */
  readonly sheet: string;
  readonly flavour: Flavour;
}

/** Takes ours out; how many there were. */
export function dropNotes(place: Place): number {
  const { parts, edits, sheet, flavour } = place;
  if (!parts.relationships(sheet).some(({ type }) => type === 'comments')) return 0;
  const { comments, shapes } = relatedTo(place);
  const text = comments?.part === undefined ? undefined : currentText(parts, edits, comments.part);
  if (comments?.part === undefined || text === undefined) return 0;
  const bare = withoutComments(text, comments.part);
  if (bare.places.length === 0) return 0;
  if (bare.isEmpty && comments.id === COMMENTS) {
    edits.set(comments.part, undefined);
    dropRelationship(parts, edits, sheet, relation(COMMENTS, 'comments', comments.part), flavour);
    dropOverride(parts, edits, comments.part, 'comments');
  } else edits.set(comments.part, bare.text);
  const drawn = shapes?.part === undefined ? undefined : currentText(parts, edits, shapes.part);
  if (shapes?.part === undefined || drawn === undefined) return bare.places.length;
  const left = withoutShapes(drawn, bare.places);
  if (shapes.id !== SHAPES || hasShapes(left)) edits.set(shapes.part, left);
  else {
    edits.set(shapes.part, undefined);
    dropRelationship(parts, edits, sheet, relation(SHAPES, 'vmlDrawing', shapes.part), flavour);
    dropOverride(parts, edits, shapes.part, 'vmlDrawing');
    const whole = currentText(parts, edits, sheet) ?? '';
    edits.set(sheet, whole.replace(drawingXml(rootOf(whole, sheet).root.prefix, flavour), ''));
  }
  return bare.places.length;
}

interface NotesWritten {
  readonly written: number;
  /** Cells that have a note of the author's or a conversation, which stays alone. */
  readonly kept: number;
}

/** Puts these in, where none of ours are left. `refused`: the sheet's comments or drawing are not as can be added to. */
export function addNotes(place: Place, notes: readonly DraftNote[]): NotesWritten | 'refused' {
  const { parts, edits, sheet, flavour } = place;
  if (notes.length === 0) return { written: 0, kept: 0 };
  const { comments, shapes, drawing } = relatedTo(place);
  const there = comments?.part === undefined ? undefined : currentText(parts, edits, comments.part);
  const taken =
    comments?.part === undefined || there === undefined ? new Set<string>() : commentedCells(there, comments.part);
  const fresh = notes.filter((note) => !taken.has(placeOf(note)));
  const kept = notes.length - fresh.length;
  if (fresh.length === 0) return { written: 0, kept };
  if (comments?.part !== undefined && there !== undefined) {
    const whole = withComments(there, comments.part, fresh);
    if (whole === undefined) return 'refused';
    edits.set(comments.part, whole);
  } else {
    const part = freePart(parts, edits, `${folderOf(sheet)}../guiju-comments`.replace(/[^/]+\/\.\.\//, ''), '.xml');
    edits.set(part, newComments(fresh, flavour.main));
    addRelationship(parts, edits, sheet, relation(COMMENTS, 'comments', part), flavour);
    addOverride(parts, edits, part, 'comments');
  }
  const drawn = shapes?.part === undefined ? undefined : currentText(parts, edits, shapes.part);
  if (shapes?.part !== undefined && drawn !== undefined) {
    const whole = withShapes(drawn, fresh);
    if (whole === undefined) return 'refused';
    edits.set(shapes.part, whole);
    return { written: fresh.length, kept };
  }
  if (drawing) return 'refused';
  const part = freePart(parts, edits, `${folderOf(sheet)}../drawings/guiju-notes`.replace(/[^/]+\/\.\.\//, ''), '.vml');
  edits.set(part, newShapes(fresh));
  addRelationship(parts, edits, sheet, relation(SHAPES, 'vmlDrawing', part), flavour);
  addOverride(parts, edits, part, 'vmlDrawing');
  const whole = currentText(parts, edits, sheet) ?? '';
  const { root, children } = rootOf(whole, sheet);
  const at = children.find(({ name }) => BEHIND.has(name))?.start ?? root.contentEnd;
  edits.set(sheet, whole.slice(0, at) + drawingXml(root.prefix, flavour) + whole.slice(at));
  return { written: fresh.length, kept };
}

/** What the sheet tells of as it is going to be: what is to go is not there any more. */
function relatedTo({ parts, edits, sheet }: Place) {
  const whole = currentText(parts, edits, sheet) ?? '';
  const drawing = rootOf(whole, sheet).children.find(({ name }) => name === 'legacyDrawing');
  const id = drawing && /\bid\s*=\s*["']([^"']*)["']/.exec(whole.slice(drawing.start, drawing.contentStart))?.[1];
  const related = parts.relationships(sheet).filter(({ part }) => part !== undefined && isThere(parts, edits, part));
  const comments = related.find(({ type }) => type === 'comments');
  const shapes = related.find((one) => one.type === 'vmlDrawing' && one.id === id);
  return { comments, shapes, drawing };
}

function relation(id: string, type: string, part: string) {
  return { id, type, target: `/${part}` };
}

/** With its own word for the namespace: not every sheet has one. */
function drawingXml(p: string, { relations }: Flavour): string {
  return `<${p}legacyDrawing xmlns:r="${relations}" r:id="${SHAPES}"/>`;
}

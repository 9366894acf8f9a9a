/** Where elements stand in the text of a part, so that something can be put in or taken out and all else stays as it is written. */
import { damagedPart } from '../unreadable-workbook';

export interface Span {
  /** Without its prefix. */
  readonly name: string;
  /** 'x:', or nothing. */
  readonly prefix: string;
  readonly start: number;
  /** Behind its opening tag. */
  readonly contentStart: number;
  /** Before its closing tag; the same as contentStart where it closes itself. */
  readonly contentEnd: number;
  readonly end: number;
  readonly closesItself: boolean;
}

/** The root of the part and the elements in it, in order. Throws UnreadableWorkbook where the tags do not pair. */
export function rootOf(text: string, part: string): { readonly root: Span; readonly children: readonly Span[] } {
  const [root] = elementsIn(text, 0, text.length, part);
  if (!root) throw damagedPart(part);
  return { root, children: childrenIn(text, root, part) };
}

export function childrenIn(text: string, parent: Span, part: string): readonly Span[] {
  return elementsIn(text, parent.contentStart, parent.contentEnd, part);
}

/** Every element within, however deep, of one of these names. */
export function everyTag(text: string, from: number, to: number, names: ReadonlySet<string>, part: string): Tag[] {
  const found: Tag[] = [];
  for (let tag = tagAt(text, from, to, part); tag; tag = tagAt(text, tag.end, to, part)) {
    if (!tag.closes && names.has(tag.name.slice(tag.name.indexOf(':') + 1))) found.push(tag);
  }
  return found;
}

interface Attribute {
  readonly value: string;
  /** Of the value, inside its quotes. */
  readonly start: number;
  readonly end: number;
}

/** As it is written, entities and all; undefined where the tag has none of this name. */
export function attributeOf(text: string, start: number, tagEnd: number, name: string): Attribute | undefined {
  const tag = text.slice(start, tagEnd);
  for (const found of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found[1] !== name) continue;
    const value = found[2] ?? found[3] ?? '';
    const end = start + found.index + found[0].length - 1;
    return { value, start: end - value.length, end };
  }
  return undefined;
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
  readonly closesItself: boolean;
}

function elementsIn(text: string, from: number, to: number, part: string): Span[] {
  const spans: Span[] = [];
  for (let tag = tagAt(text, from, to, part); tag;) {
    if (tag.closes) throw damagedPart(part);
    const close = tag.closesItself ? tag : closingOf(text, tag, to, part);
    const colon = tag.name.indexOf(':') + 1;
    spans.push({
      name: tag.name.slice(colon),
      prefix: tag.name.slice(0, colon),
      start: tag.start,
      contentStart: tag.end,
      contentEnd: tag.closesItself ? tag.end : close.start,
      end: close.end,
      closesItself: tag.closesItself,
    });
    tag = tagAt(text, close.end, to, part);
  }
  return spans;
}

/** By name: what is called the same inside is counted. */
function closingOf(text: string, { name, end }: Tag, to: number, part: string): Tag {
  const quick = closingOfCells(text, name, end, to, part);
  if (quick) return quick;
  let depth = 1;
  for (let tag = tagAt(text, end, to, part); tag; tag = tagAt(text, tag.end, to, part)) {
    if (tag.name !== name || tag.closesItself) continue;
    depth += tag.closes ? -1 : 1;
    if (depth === 0) return tag;
  }
  throw damagedPart(part);
}

/** The cells are most of a part and hold no element of their own name: nobody goes through them tag by tag. Nor does the root. */
function closingOfCells(text: string, name: string, from: number, to: number, part: string): Tag | undefined {
  if (/(^|:)worksheet$/.test(name)) {
    const last = text.lastIndexOf('<');
    const tag = last > from && text.startsWith(`</${name}`, last) ? readTag(text, last, part) : undefined;
    return tag?.name === name && text.slice(tag.end).trim() === '' ? tag : undefined;
  }
  if (!/(^|:)sheetData$/.test(name)) return undefined;
  const at = text.indexOf(`</${name}`, from);
  const special = text.indexOf('<!', from);
  return at < 0 || (special >= 0 && special < at) ? undefined : tagAt(text, at, to, part);
}

/** The next tag; comments, instructions and CDATA are none. */
function tagAt(text: string, from: number, to: number, part: string): Tag | undefined {
  for (let at = text.indexOf('<', from); at >= 0 && at < to;) {
    const skipped = SKIPPED.find(([opening]) => text.startsWith(opening, at));
    if (!skipped) return readTag(text, at, part);
    const end = text.indexOf(skipped[1], at + skipped[0].length);
    if (end < 0) throw damagedPart(part);
    at = text.indexOf('<', end + skipped[1].length);
  }
  return undefined;
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function readTag(text: string, start: number, part: string): Tag {
  TAG.lastIndex = start;
  const [whole = '', closes = '', name = '', closesItself = ''] = TAG.exec(text) ?? [];
  if (name === '') throw damagedPart(part);
  return { name, start, end: start + whole.length, closes: closes !== '', closesItself: closesItself !== '' };
}

const TAG = /<(\/?)([^\s<>/"'=!?]+)(?:[^<>"'/]|"[^"]*"|'[^']*'|\/(?!>))*(\/?)>/y;

/** The tables of one worksheet: their names, their columns, and the cells that must say the same. */
import { overlaps, parseArea, type Area } from '../../../base/address';
import { parseReference } from '../cell-reference';
import type { XlsxPackage } from '../xlsx-package';
import { childOf, childrenOf } from '../xml-tree';
import { unlessBroken } from './broken-parts';
import type { Tell } from './package-finding';

interface KnownTables {
  readonly ids: Set<string>;
  /** In small letters: of tables, and every name that is defined. */
  readonly names: Set<string>;
  readonly defined: ReadonlySet<string>;
}

interface Table {
  readonly part: string;
  readonly area: Area;
  /** By column, from zero: what its first row must say; none where it has no such row. */
  readonly header: ReadonlyMap<number, string>;
}

export class SheetTables {
  private readonly tables: Table[] = [];
  /** 'row column' of every cell of a header. */
  private readonly wanted = new Map<string, { readonly table: Table; readonly name: string }>();
  /** Those whose text stands in the table of texts, by its number there. */
  private readonly byText: {
    readonly index: number;
    readonly name: string;
    readonly table: Table;
    readonly cell: string;
  }[] = [];

  constructor(
    private readonly parts: XlsxPackage,
    sheet: string,
    private readonly known: KnownTables,
    private readonly tell: Tell,
  ) {
    for (const { type, part } of parts.relationships(sheet))
      if (type === 'table' && part !== undefined && parts.has(part)) this.table(part);
  }

  /** Of every cell that holds something. `value`: as written; of a shared text its number. */
  cell(reference: string, type: string, value: string): void {
    if (this.wanted.size === 0) return;
    const place = parseReference(reference);
    const key = place ? `${place.row} ${place.column}` : '';
    const wanted = this.wanted.get(key);
    if (!wanted) return;
    this.wanted.delete(key);
    if (type === 's') this.byText.push({ ...wanted, index: Number(value), cell: reference });
    else if (plain(value) !== plain(wanted.name)) this.tell('table-header', wanted.table.part, reference);
  }

  /** The filter of the sheet itself. */
  filter(ref: string): void {
    const area = parseArea(ref);
    for (const table of this.tables)
      if (area && overlaps(table.area, area)) this.tell('table-overlap', table.part, ref);
  }

  /** `texts`: the part of the table of texts. */
  finish(texts: string | undefined): void {
    for (const [key, { table }] of this.wanted) this.tell('table-header', table.part, key);
    if (this.byText.length === 0 || texts === undefined) return;
    const said = textsAt(this.parts, texts, new Set(this.byText.map(({ index }) => index)));
    for (const { index, name, table, cell } of this.byText)
      if (plain(said.get(index) ?? '') !== plain(name)) this.tell('table-header', table.part, cell);
  }

  private table(part: string): void {
    const { known, tell } = this;
    const root = unlessBroken(() => this.parts.tree(part));
    if (!root) return;
    const { id = '', displayName = '', ref = '', headerRowCount } = root.attributes;
    const area = parseArea(ref);
    const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(
      ({ attributes }) => attributes['name'] ?? '',
    );
    if (!area || area.right - area.left + 1 !== columns.length) tell('table-columns', part, ref);
    if (new Set(columns.map((name) => name.toLowerCase())).size < columns.length)
      tell('table-column-twice', part, displayName);
    const key = displayName.toLowerCase();
    if (known.ids.has(id) || known.names.has(key) || known.defined.has(key)) tell('table-twice', part, displayName);
    if (!isTableName(displayName)) tell('table-name', part, displayName);
    known.ids.add(id);
    known.names.add(key);
    if (!area) return;
    if (this.tables.some((other) => overlaps(other.area, area))) tell('table-overlap', part, ref);
    const header = new Map(headerRowCount === '0' ? [] : columns.map((name, at) => [area.left + at, name]));
    const table = { part, area, header };
    this.tables.push(table);
    for (const [column, name] of header)
      if (column <= area.right) this.wanted.set(`${area.top} ${column}`, { table, name });
  }
}

/** As Excel itself was seen to take or to repair them: Q1, R2D2, C3PO and R1_total are none, RCx and Q.1 are. */
function isTableName(name: string): boolean {
  if (name === '' || name.length > 255 || /^[\d.]/.test(name) || FORBIDDEN.test(name)) return false;
  if (/^[rc]$/i.test(name) || /^(?:r\d+|c\d+)/i.test(name)) return false;
  return !(/^[a-z]{1,3}\d+$/i.test(name) && parseArea(name) !== undefined);
}

/** Of ASCII alone: what else Excel forbids is told by no document. */
const FORBIDDEN = /[\s!"#$%&'()*+,\-/:;<=>@[\]^`{|}~]/;

/** Line breaks are written in a column's name as _x000a_. */
function plain(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}

function textsAt(parts: XlsxPackage, part: string, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let [index, text, within, beside] = [-1, '', false, false];
  parts.stream(part, {
    open: (name) => {
      if (name === 'si') [index, text] = [index + 1, ''];
      if (name === 'rPh') beside = true;
      within = name === 't' && !beside;
    },
    text: (piece) => {
      if (within && wanted.has(index)) text += piece;
    },
    close: (name) => {
      within = false;
      if (name === 'rPh') beside = false;
      if (name === 'si' && wanted.has(index)) found.set(index, text);
    },
  });
  return found;
}

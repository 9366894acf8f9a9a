/** What stands round the cells of a worksheet: merges, columns, conditional formats, validations, links to other parts. */
import { LAST_COLUMN, overlaps, parseArea, type Area } from '../../../base/address';
import type { XlsxPackage } from '../xlsx-package';
import type { XmlAttributes } from '../xml-events';
import { hasLongText, isWholeFormula } from './formula-text';
import { idsUsed, relationshipIds } from './lint-drawing';
import type { SheetKnown } from './sheet-known';
import type { Tell } from './package-finding';

const LONGEST_LIST = 255;
/** Of what is shown where a value is typed in, as Excel lets it be typed. */
const LONGEST_TITLE = 32;
/** By an id of a relationship. */
const LINKED = new Set([
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'tablePart',
  'picture',
  'hyperlink',
  'oleObject',
  'control',
]);
/** How many a conditional format of that type is made of. */
const FORMULAS: ReadonlyMap<string, number> = new Map([
  ['expression', 1],
  ['cellIs', 1],
  ['containsText', 1],
  ['notContainsText', 1],
  ['beginsWith', 1],
  ['endsWith', 1],
]);
/** Beyond it overlaps are looked for no more: such a sheet is refused by the reader. */
const MOST_MERGES = 20_000;

export class SheetSurroundings {
  private readonly merges: Area[] = [];
  private mergeCount: string | undefined;
  private hasMerges = false;
  private lastColumn = 0;
  private readonly priorities = new Set<string>();
  private written = '';
  private into: 'formula' | 'formula1' | 'formula2' | undefined;
  private rule = '';
  /** That the conditional format or the validation at hand still lacks. */
  private formulas = 0;
  private readonly ids: ReadonlySet<string>;

  constructor(
    parts: XlsxPackage,
    private readonly part: string,
    private readonly known: Pick<SheetKnown, 'sizes' | 'tables'>,
    private readonly tell: Tell,
  ) {
    this.ids = relationshipIds(parts, part);
  }

  open(name: string, attributes: XmlAttributes): void {
    const value = (attribute: string) => attributes[attribute]?.value;
    if (name === 'mergeCells') [this.hasMerges, this.mergeCount] = [true, value('count')];
    else if (name === 'mergeCell') this.merge(value('ref') ?? '');
    else if (name === 'col') this.columns(Number(value('min')), Number(value('max')));
    else if (name === 'conditionalFormatting' || name === 'dataValidation') this.range(value('sqref') ?? '');
    else if (name === 'cfRule') this.formatRule(value);
    else if (name === 'formula' || name === 'formula1' || name === 'formula2') [this.into, this.written] = [name, ''];
    else if (name === 'autoFilter') this.known.tables.filter(value('ref') ?? '');
    if (name === 'dataValidation') this.validation(value);
    if (LINKED.has(name)) {
      const lost = idsUsed(attributes).find((id) => !this.ids.has(id));
      if (lost !== undefined) this.tell('unknown-relationship', this.part, lost);
    }
  }

  text(text: string): void {
    if (this.into) this.written += text;
  }

  close(name: string): void {
    const { part, tell, written } = this;
    if (name === 'cfRule' && this.formulas > 0) tell('format-incomplete', part, this.rule);
    if (name !== this.into) return;
    this.formulas -= 1;
    if (name === 'formula') {
      if (!isWholeFormula(written) || hasLongText(written)) tell('format-formula', part, this.rule);
    } else if (/^".*"$/s.test(written)) {
      if (written.length > LONGEST_LIST + 2) tell('validation-length', part, written.slice(0, 20));
    } else if (!isWholeFormula(written)) tell('validation-formula', part, written.slice(0, 20));
    this.into = undefined;
  }

  finish(): void {
    const { part, tell, merges } = this;
    if (this.hasMerges && merges.length === 0) tell('empty-table', part, 'mergeCells');
    if (this.mergeCount !== undefined && Number(this.mergeCount) !== merges.length)
      tell('wrong-count', part, 'mergeCells');
    if (merges.length > MOST_MERGES) return;
    const inOrder = [...merges].sort((a, b) => a.top - b.top);
    let open: Area[] = [];
    for (const area of inOrder) {
      open = open.filter(({ bottom }) => bottom >= area.top);
      if (open.some((one) => overlaps(one, area))) tell('merge-overlap', part, `${area.top + 1}:${area.left + 1}`);
      open.push(area);
    }
  }

  private merge(ref: string): void {
    const area = parseArea(ref);
    if (!area) this.tell('merge-area', this.part, ref);
    else {
      if (area.top === area.bottom && area.left === area.right) this.tell('single-merge', this.part, ref);
      this.merges.push(area);
    }
  }

  private columns(min: number, max: number): void {
    if (!(min > this.lastColumn && max >= min && max <= LAST_COLUMN + 1))
      this.tell('column-range', this.part, `${min}-${max}`);
    this.lastColumn = Math.max(this.lastColumn, max);
  }

  private range(sqref: string): void {
    const areas = sqref.trim().split(/\s+/);
    if (areas.some((area) => !parseArea(area))) this.tell('format-range', this.part, sqref.slice(0, 40));
  }

  private validation(value: (name: string) => string | undefined): void {
    const isLong = (attribute: string, most: number) => (value(attribute) ?? '').length > most;
    if (
      isLong('promptTitle', LONGEST_TITLE) ||
      isLong('errorTitle', LONGEST_TITLE) ||
      isLong('prompt', LONGEST_LIST) ||
      isLong('error', LONGEST_LIST)
    )
      this.tell('validation-text', this.part, value('sqref')?.slice(0, 40));
  }

  private formatRule(value: (name: string) => string | undefined): void {
    const priority = value('priority');
    const style = value('dxfId');
    this.formulas = FORMULAS.get(value('type') ?? '') ?? 0;
    if (value('type') === 'cellIs' && /^(?:notB|b)etween$/.test(value('operator') ?? '')) this.formulas = 2;
    this.rule = priority ?? '';
    if (priority === undefined || !(Number(priority) >= 1)) this.tell('format-priority', this.part, priority);
    else if (this.priorities.has(priority)) this.tell('priority-twice', this.part, priority);
    this.priorities.add(priority ?? '');
    if (style !== undefined && !(Number(style) < this.known.sizes.differences))
      this.tell('format-style', this.part, style);
  }
}

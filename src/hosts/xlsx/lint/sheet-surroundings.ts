/** What stands round the cells of a worksheet: merges, columns, conditional formats, validations, links to other parts. */
import { LAST_COLUMN, overlaps, parseArea, type Area } from '../../../base/address';
import type { XlsxPackage } from '../xlsx-package';
import type { XmlAttributes } from '../xml-events';
import type { TableSizes } from './lint-styles';
import type { Tell } from './package-finding';

const LONGEST_LIST = 255;
/** Beyond it overlaps are looked for no more: such a sheet is refused by the reader. */
const MOST_MERGES = 20_000;

export class SheetSurroundings {
  private readonly merges: Area[] = [];
  private mergeCount: string | undefined;
  private hasMerges = false;
  private lastColumn = 0;
  private readonly priorities = new Set<string>();
  private written = '';
  private into: 'formula' | 'formula1' | undefined;
  private rule = '';
  private readonly ids: ReadonlySet<string>;

  constructor(
    parts: XlsxPackage,
    private readonly part: string,
    private readonly sizes: TableSizes,
    private readonly tell: Tell,
  ) {
    this.ids = new Set(parts.relationships(part).map(({ id }) => id));
  }

  open(name: string, attributes: XmlAttributes): void {
    const value = (attribute: string) => attributes[attribute]?.value;
    if (name === 'mergeCells') [this.hasMerges, this.mergeCount] = [true, value('count')];
    else if (name === 'mergeCell') this.merge(value('ref') ?? '');
    else if (name === 'col') this.columns(Number(value('min')), Number(value('max')));
    else if (name === 'conditionalFormatting' || name === 'dataValidation') this.range(value('sqref') ?? '');
    else if (name === 'cfRule') this.formatRule(value);
    else if (name === 'formula' || name === 'formula1') [this.into, this.written] = [name, ''];
    else if (name === 'drawing' || name === 'legacyDrawing' || name === 'tablePart' || name === 'picture') {
      const used = Object.values(attributes).find(({ uri, local }) => local === 'id' && uri.endsWith('/relationships'));
      if (used && !this.ids.has(used.value)) this.tell('unknown-relationship', this.part, used.value);
    }
  }

  text(text: string): void {
    if (this.into) this.written += text;
  }

  close(name: string): void {
    if (name !== this.into) return;
    if (name === 'formula' && !isWholeFormula(this.written)) this.tell('format-formula', this.part, this.rule);
    if (name === 'formula1' && this.written.startsWith('"') && this.written.length > LONGEST_LIST + 2)
      this.tell('validation-length', this.part, this.written.slice(0, 20));
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

  private formatRule(value: (name: string) => string | undefined): void {
    const priority = value('priority');
    const style = value('dxfId');
    this.rule = priority ?? '';
    if (priority === undefined || !(Number(priority) >= 1)) this.tell('format-priority', this.part, priority);
    else if (this.priorities.has(priority)) this.tell('priority-twice', this.part, priority);
    this.priorities.add(priority ?? '');
    if (style !== undefined && !(Number(style) < this.sizes.differences)) this.tell('format-style', this.part, style);
  }
}

/** Something stands in it, its quotes and brackets close, and it is not too long. */
function isWholeFormula(formula: string): boolean {
  const outside = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (formula.trim() === '' || formula.length > 8_192 || /["']/.test(outside)) return false;
  let open = 0;
  for (const mark of outside) {
    if (mark === '(') open += 1;
    else if (mark === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

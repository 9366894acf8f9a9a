/** What a worksheet says around its cells: merges, hidden lines, protection. */
import { LAST_COLUMN, parseArea, type Area } from '../../base/address';
import type { ReadingMeter } from './reading-meter';
import type { ScannedAttributes } from './scan/scan-rows';
import { flagOf } from './xml-tree';

export class SheetLayout {
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  isProtected = false;

  constructor(private readonly meter: ReadingMeter) {}

  /** An element outside cells; the row, counted from 0, is the one being read. */
  open(name: string, attributes: ScannedAttributes, row: number): void {
    if (name === 'row') this.row(row, attributes['hidden']?.value, attributes['ht']?.value);
    else if (name === 'mergeCell') this.openMerge(attributes);
    else if (name === 'sheetProtection') this.isProtected = flagOf(attributes['sheet']?.value, false);
    else if (name === 'col') this.openColumns(attributes);
  }

  row(row: number, hidden: string | undefined, height: string | undefined): void {
    if (isHidden(hidden, height)) this.hiddenRows.add(row);
  }

  private openColumns(attributes: ScannedAttributes): void {
    if (!isHidden(attributes['hidden']?.value, attributes['width']?.value)) return;
    const from = Math.max(Number(attributes['min']?.value) - 1, 0);
    const to = Math.min(Number(attributes['max']?.value) - 1, LAST_COLUMN);
    for (let hidden = from; hidden <= to; hidden += 1) {
      this.meter.cell();
      this.hiddenColumns.add(hidden);
    }
  }

  private openMerge(attributes: ScannedAttributes): void {
    this.meter.cell();
    const area = parseArea(attributes['ref']?.value ?? '');
    if (!area) return;
    // Merged areas are found by their rows, or by their columns where those are fewer.
    this.meter.gaps(Math.min(area.bottom - area.top, area.right - area.left));
    this.merges.push(area);
  }
}

function isHidden(hidden: string | undefined, extent: string | undefined): boolean {
  return flagOf(hidden, false) || (extent !== undefined && Number(extent) === 0);
}

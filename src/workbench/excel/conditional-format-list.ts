/** The conditional formats that reach into some cells, in their order, by the ids this Excel gives them. */
import { overlaps, type Area } from '../../base/address';
import { keptBy } from '../../base/kept';
import { wholeSheet } from './addresses';
import type { Beliefs } from './beliefs';
import { originOf, type RuleWorkbook } from './conditional-format-origins';
import { writable } from './excel-context';
import type { ModelConditionalFormat, RuleSheet } from './workbook-model';

export class ConditionalFormatList<Sheet extends RuleSheet> {
  constructor(
    private readonly beliefs: Beliefs,
    private readonly workbook: RuleWorkbook,
    readonly of: { readonly sheet: Sheet; readonly areas: readonly Area[] },
  ) {}

  private readonly shownOf = keptBy((all: readonly ModelConditionalFormat[]) =>
    all.filter((format) => touches(format.areas, this.of.areas)),
  );

  shown(): readonly ModelConditionalFormat[] {
    return this.shownOf(this.all());
  }

  /** The rule that the model knows by this name, as it is now. */
  named(id: string): ModelConditionalFormat | undefined {
    const all = this.all();
    return all[placeIn(all, id)];
  }

  /** Its place among those shown. */
  placeOf({ id }: ModelConditionalFormat): number {
    return placeIn(this.shown(), id);
  }

  private all(): readonly ModelConditionalFormat[] {
    const formats = this.of.sheet.conditionalFormats();
    originOf.observe(this.workbook, this.of.sheet, formats);
    return formats;
  }

  idOf({ id }: ModelConditionalFormat): string {
    switch (this.beliefs['cf-id']) {
      case 'stable':
        return id;
      case 'sheet-place':
        return String(placeIn(this.all(), id));
      case 'range-place':
        return String(placeIn(this.shown(), id));
    }
  }

  withId(id: string): ModelConditionalFormat | undefined {
    switch (this.beliefs['cf-id']) {
      case 'stable':
        return this.shown()[placeIn(this.shown(), id)];
      case 'sheet-place':
        return this.shown().find((format) => this.idOf(format) === id);
      case 'range-place':
        return PLACE.test(id) ? this.shown()[Number(id)] : undefined;
    }
  }

  add(): ModelConditionalFormat | undefined {
    const { sheet, areas } = this.of;
    // What stands before it is known, so that it is told from what comes with it.
    this.all();
    const stopIfTrue = this.beliefs['cf-new-stop'] === 'true';
    const description = { areas, stopIfTrue, type: 'Custom', formula: '', style: {} };
    const id = writable(sheet).addConditionalFormat(description, this.beliefs['cf-new-rule']);
    originOf.added(this.workbook, sheet, id);
    return this.named(id);
  }

  /** To this place in the list; a place that there is not is passed over in silence. */
  prioritise(id: string, place: number): void {
    const sheet = writable(this.of.sheet);
    const shown = this.shown();
    if (this.beliefs['cf-priority'] === 'ignored' || !Number.isInteger(place)) return;
    if (place < 0 || place >= shown.length || shown[place]?.id === id) return;
    const others = shown.filter((format) => format.id !== id);
    const before = others[place];
    if (before) return sheet.moveConditionalFormat(id, before.id);
    const all = this.all().filter((format) => format.id !== id);
    const last = all.findIndex((format) => format.id === others.at(-1)?.id);
    sheet.moveConditionalFormat(id, all[last + 1]?.id);
  }

  stop(id: string, stopIfTrue: boolean): void {
    const sheet = writable(this.of.sheet);
    if (this.beliefs['cf-stop'] === 'settable') sheet.changeConditionalFormat(id, { stopIfTrue });
  }

  /** Excel shows it and cannot give its rule. */
  isUnreadable({ id }: ModelConditionalFormat): boolean {
    const origin = originOf.rule(this.workbook, this.of.sheet, id);
    return (
      (origin === 'brought back' && this.beliefs['cf-brought-back'] === 'unreadable') ||
      (origin === 'copied' && this.beliefs['cf-copied'] === 'unreadable')
    );
  }
}

const PLACE = /^\d+$/;

/** A list is asked for the places of all that stand in it, and there may be thousands. */
const placesOf = keptBy(
  (formats: readonly ModelConditionalFormat[]) => new Map(formats.map(({ id }, place) => [id, place])),
);

function placeIn(formats: readonly ModelConditionalFormat[], id: string): number {
  return placesOf(formats).get(id) ?? -1;
}

function touches(some: readonly Area[], others: readonly Area[]): boolean {
  return others.some((other) => isAll(other) || some.some((area) => overlaps(area, other)));
}

function isAll(area: Area): boolean {
  const all = wholeSheet();
  return area.bottom === all.bottom && area.right === all.right && area.top === 0 && area.left === 0;
}

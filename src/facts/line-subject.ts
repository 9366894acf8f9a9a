/** A line as a subject: what is known of it is put together when somebody asks, and of most lines of a long list nobody does. */
import type { Exact } from '../base/exact';
import type { ItemLine } from '../forms/form-document';
import { SideOfRow } from '../forms/lists/item-side';
import type { Reading } from '../workbook/reading';
import { asOldSide, lineTitle, ofLine } from './line-facts';
import type { FactId } from './fact-id';
import type { Facts, FactValue, Subject, SubjectId } from './subject';

/** What the lines of one list share. */
interface LinesOfList {
  /** What follows 'line:' in their ids, before the slash. */
  readonly name: string;
  readonly subject: Subject;
  readonly twoSided: boolean;
  /** What the list it came from says of each. */
  readonly listed: ReadonlyMap<ItemLine, Facts> | undefined;
  /** Whether those that the lines belong to say anything under an id of the lines' own, as asked till now. */
  readonly saidAbove: Map<FactId, boolean>;
}

export class LineSubject implements Subject {
  readonly kind = 'line';
  #facts: Facts | undefined;

  constructor(
    readonly line: ItemLine,
    private readonly list: LinesOfList,
  ) {}

  get id(): SubjectId {
    return `line:${this.list.name}/${this.line.key}`;
  }

  get title(): string {
    return lineTitle(this.line);
  }

  get parent(): Subject {
    return this.list.subject;
  }

  get documents(): Subject['documents'] {
    return this.list.subject.documents;
  }

  get lists(): Subject['lists'] {
    return this.list.subject.lists;
  }

  get facts(): Facts {
    return (this.#facts ??= this.made());
  }

  /** One of its facts that are numbers, by the ids of PLAIN_NUMBERS, without making the others; 'none': nobody says; undefined where that is more than a look. */
  number(id: FactId): Exact | 'none' | undefined {
    const { line, list } = this;
    if (list.listed?.has(line)) return undefined;
    const place = PLACES.get(id);
    const side = place?.twoSided === list.twoSided ? line[place.side] : undefined;
    const plain = side instanceof SideOfRow && place && place.field !== 'parts' ? side.plain(place.field) : undefined;
    if (plain) return plain;
    const reading = place && side?.[place.field];
    if (reading?.known) return reading.impossible ? undefined : reading.value;
    return (reading === undefined || reading.why === 'not-found') && !this.saidAbove(id) ? 'none' : undefined;
  }

  private saidAbove(id: FactId): boolean {
    const { saidAbove, subject } = this.list;
    let said = saidAbove.get(id);
    if (said === undefined) {
      said = false;
      for (let at: Subject | undefined = subject; at; at = at.parent) said ||= at.facts.has(id);
      saidAbove.set(id, said);
    }
    return said;
  }

  private made(): Facts {
    const { line, list } = this;
    const { facts } = ofLine(line, list.twoSided);
    const more = list.listed?.get(line);
    if (!more) return facts;
    return new Map<FactId, Reading<FactValue>>([...facts, ...(list.twoSided ? [] : asOldSide(facts)), ...more]);
  }
}

/** What lines state, and what the list before states of them, with what kind of number it is. */
export const PLAIN_NUMBERS: ReadonlyMap<FactId, 'amount' | 'number'> = new Map([
  ['line.quantity', 'number'],
  ['line.price', 'amount'],
  ['line.subtotal', 'amount'],
  ['line.parts', 'amount'],
  ['line.oldQuantity', 'number'],
  ['line.oldPrice', 'amount'],
  ['line.oldSubtotal', 'amount'],
  ['line.newQuantity', 'number'],
  ['line.newPrice', 'amount'],
  ['line.newSubtotal', 'amount'],
  ['line.listedQuantity', 'number'],
  ['line.listedPrice', 'amount'],
]);

interface Place {
  readonly twoSided: boolean;
  readonly side: 'old' | 'new';
  readonly field: 'quantity' | 'price' | 'subtotal' | 'parts';
}

const PLACES: ReadonlyMap<FactId, Place> = new Map<FactId, Place>([
  ['line.oldQuantity', { twoSided: true, side: 'old', field: 'quantity' }],
  ['line.oldPrice', { twoSided: true, side: 'old', field: 'price' }],
  ['line.oldSubtotal', { twoSided: true, side: 'old', field: 'subtotal' }],
  ['line.newQuantity', { twoSided: true, side: 'new', field: 'quantity' }],
  ['line.newPrice', { twoSided: true, side: 'new', field: 'price' }],
  ['line.newSubtotal', { twoSided: true, side: 'new', field: 'subtotal' }],
  ['line.quantity', { twoSided: false, side: 'old', field: 'quantity' }],
  ['line.price', { twoSided: false, side: 'old', field: 'price' }],
  ['line.subtotal', { twoSided: false, side: 'old', field: 'subtotal' }],
  ['line.parts', { twoSided: false, side: 'old', field: 'parts' }],
]);

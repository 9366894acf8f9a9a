/** A line as a subject: what is known of it is put together when somebody asks, and of most lines of a long list nobody does. */
import type { Exact } from '../base/exact';
import type { ItemLine } from '../forms/form-document';
import { notFound, type Reading } from '../workbook/reading';
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

  /** One of its facts that are numbers, by the ids of PLAIN_NUMBERS, without making the others; undefined where that is more than a look. */
  number(id: FactId): Reading<Exact> | undefined {
    const { line, list } = this;
    if (list.listed?.has(line)) return undefined;
    const reading = plainNumber(line, list.twoSided, id) ?? NOWHERE;
    return reading.known || reading.why !== 'not-found' || !this.saidAbove(id) ? reading : undefined;
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

const NOWHERE = notFound([]);

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

function plainNumber({ old, new: now }: ItemLine, twoSided: boolean, id: FactId): Reading<Exact> | undefined {
  switch (id) {
    case 'line.oldQuantity':
      return twoSided ? old.quantity : undefined;
    case 'line.oldPrice':
      return twoSided ? old.price : undefined;
    case 'line.oldSubtotal':
      return twoSided ? old.subtotal : undefined;
    case 'line.newQuantity':
      return twoSided ? now.quantity : undefined;
    case 'line.newPrice':
      return twoSided ? now.price : undefined;
    case 'line.newSubtotal':
      return twoSided ? now.subtotal : undefined;
    case 'line.quantity':
      return twoSided ? undefined : old.quantity;
    case 'line.price':
      return twoSided ? undefined : old.price;
    case 'line.subtotal':
      return twoSided ? undefined : old.subtotal;
    case 'line.parts':
      return twoSided ? undefined : old.parts;
    default:
      return undefined;
  }
}

/** What is known of a line of a list: each number it states, and, where it has two sides, what it changes. */
import { KeptOfMany } from '../base/kept-of-many';
import type { ItemLine, ItemSide } from '../forms/form-document';
import type { Exact } from '../base/exact';
import { known, unreadable, type Reading } from '../workbook/reading';
import { lineChange } from './line-change';
import { shortened } from './shortened';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

interface LineFacts {
  readonly title: string;
  readonly facts: ReadonlyMap<FactId, Reading<FactValue>>;
}

const keptLines = new KeptOfMany<ItemLine, readonly [twoSided: boolean], LineFacts>();

/** Its title and its facts, kept as long as the line is the same. */
export function ofLine(line: ItemLine, twoSided: boolean): LineFacts {
  return keptLines.of(line, [twoSided], () => {
    const title = lineTitle(line);
    return { title, facts: lineFacts(line, title, twoSided) };
  });
}

function lineFacts(line: ItemLine, title: string, twoSided: boolean): ReadonlyMap<FactId, Reading<FactValue>> {
  const facts = new Map<FactId, Reading<FactValue>>([
    ['line.name', known<FactValue>({ type: 'text', value: title }, [line.cells])],
  ]);
  if (twoSided) {
    addSide(facts, 'old', line.old);
    addSide(facts, 'new', line.new);
    addChange(facts, line);
  } else {
    facts.set('line.quantity', numberOf(line.old.quantity));
    facts.set('line.price', amountOf(line.old.price));
    facts.set('line.subtotal', amountOf(line.old.subtotal));
    if (line.old.parts) facts.set('line.parts', amountOf(line.old.parts));
    addLastPlace(facts, 'line.subtotalTo', line.old);
  }
  return facts;
}

function addSide(facts: Map<FactId, Reading<FactValue>>, side: 'old' | 'new', from: ItemSide): void {
  const { quantity, price, subtotal } = from;
  facts.set(`line.${side}Quantity`, numberOf(quantity));
  facts.set(`line.${side}Price`, amountOf(price));
  facts.set(`line.${side}Subtotal`, amountOf(subtotal));
  addLastPlace(facts, `line.${side}SubtotalTo`, from);
}

function addLastPlace(facts: Map<FactId, Reading<FactValue>>, id: FactId, { subtotal, subtotalTo }: ItemSide): void {
  if (subtotalTo && subtotal.known) facts.set(id, known({ type: 'amount', value: subtotalTo }, subtotal.cells));
}

function addChange(facts: Map<FactId, Reading<FactValue>>, line: ItemLine): void {
  const { old, new: now, delta, changed, isNew } = lineChange(line);
  facts.set('line.changed', known<FactValue>({ type: 'flag', value: changed }, [line.cells]));
  facts.set('line.isNew', known<FactValue>({ type: 'flag', value: isNew }, [line.cells]));
  const blocked = [old, now].find((side) => !side.known);
  facts.set(
    'line.delta',
    delta !== undefined
      ? known<FactValue>({ type: 'amount', value: delta }, [...old.cells, ...now.cells])
      : unreadable(
          blocked?.cells ?? [line.cells],
          blocked && !blocked.known ? blocked.reason : { zh: '读不出金额', en: 'the amount cannot be read' },
        ),
  );
}

/** The list a slip holds before the change is its old side. */
export function asOldSide(facts: ReadonlyMap<FactId, Reading<FactValue>>): ReadonlyMap<FactId, Reading<FactValue>> {
  const [quantity, price] = [facts.get('line.quantity'), facts.get('line.price')];
  return new Map<FactId, Reading<FactValue>>([
    ...(quantity ? [['line.oldQuantity', quantity] as const] : []),
    ...(price ? [['line.oldPrice', price] as const] : []),
  ]);
}

export function lineTitle(line: ItemLine): string {
  const name = [line.old.name, line.new.name, line.group, line.old.model, line.new.model].find(
    (reading) => reading.known,
  );
  const text = name?.known ? shortened(name.value) : '';
  return line.seq.known && text !== '' ? `${line.seq.value} ${text}` : text || line.key;
}

/** An amount as a fact. */
export function amountOf(reading: Reading<Exact>): Reading<FactValue> {
  return reading.known ? { ...reading, value: { type: 'amount', value: reading.value } } : reading;
}

function numberOf(reading: Reading<Exact>): Reading<FactValue> {
  return reading.known ? { ...reading, value: { type: 'number', value: reading.value } } : reading;
}

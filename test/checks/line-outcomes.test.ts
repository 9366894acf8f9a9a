import type { Check } from '../../src/checks/check';
import { evaluatePack } from '../../src/checks/evaluate-pack';
import type { Pack } from '../../src/checks/pack';
import { parseIsoDate } from '../../src/base/civil-date';
import { Exact } from '../../src/base/exact';
import type { FactId } from '../../src/facts/fact-id';
import type { FactValue, Subject } from '../../src/facts/subject';
import type { ItemLine } from '../../src/forms/form-document';
import { known, notFound, type Reading } from '../../src/workbook/reading';
import { ourRulebook } from '../rules/rule-case';

const day = parseIsoDate('2024-06-03');

function amount(text: string): Reading<FactValue> {
  return known({ type: 'amount', value: Exact.of(text) }, [{ sheet: 's', top: 0, left: 0, bottom: 0, right: 0 }]);
}

function subject(kind: Subject['kind'], id: string, facts: readonly [FactId, Reading<FactValue>][]): Subject {
  return { id, kind, title: id, facts: new Map(facts), documents: [], lists: [] };
}

function line(at: number, { old, price }: { readonly old: string; readonly price: string }): ItemLine {
  const side = { name: notFound([]), model: notFound([]), spec: notFound([]), subtotal: notFound([]) };
  const numbers = { quantity: known(Exact.of('2'), []), price: known(Exact.of(price), []) };
  const cells = { sheet: 's', top: at, left: 0, bottom: at, right: 9 };
  const one = { ...side, ...numbers, subtotal: known(Exact.of(old), []) };
  const nothing = notFound([]);
  return { index: at, key: String(at), cells, seq: nothing, group: nothing, old: one, new: one, remark: nothing };
}

/** 小计 of each line beside a limit that stands with the project. */
function slip(lines: readonly ItemLine[], limit: Reading<FactValue>): Subject[] {
  const project = subject('project', 'project', [['contract.amount', limit]]);
  const of = (each: ItemLine): Subject => ({
    ...subject('line', `line:${each.key}`, []),
    parent: project,
    line: each,
    facts: new Map([['line.subtotal', each.old.subtotal.known ? amount(each.old.subtotal.value.toString()) : limit]]),
  });
  return [project, ...lines.map(of)];
}

/** A check of lines that counts how often it is asked to judge one: within what the project allows, or not. */
function counted(kindLooks?: 'at the subject'): { pack: Pack; judged: () => number } {
  const pack = ourRulebook().packs.get('heyuan');
  const model = pack?.checks.find(({ id }) => id === 'form.row-subtotal');
  if (!pack || !model) throw new Error('no check of lines to begin with');
  const { appliesIf: _, ...frame } = model;
  let times = 0;
  const check: Check = {
    ...frame,
    judge: (scene) => {
      times += 1;
      if (kindLooks && scene.wholeSubject().kind !== 'line') throw new Error('not a line');
      const [mine, limit] = [scene.fact('line.subtotal'), scene.fact('contract.amount')];
      const value = (reading: Reading<FactValue>) =>
        reading.known && reading.value.type === 'amount' ? reading.value.value : undefined;
      const [a, b] = [value(mine), value(limit)];
      const message = { zh: '示例', en: 'sample' };
      const trace = { label: message };
      if (!a || !b) return { outcome: 'cannotTell', message, trace };
      return { outcome: a.compare(b) <= 0 ? 'passed' : 'failed', message, trace };
    },
  };
  return {
    pack: { ...pack, checks: [check] },
    judged: () => {
      const now = times;
      times = 0;
      return now;
    },
  };
}

function outcomes(pack: Pack, subjects: readonly Subject[]): string[] {
  if (!day) throw new Error('no day');
  return evaluatePack(pack, subjects, day).evaluations.map(({ subject: about, outcome }) => `${about} ${outcome}`);
}

describe('a check of many lines', () => {
  const lines = Array.from({ length: 50 }, (_, at) => line(at, { old: String(at), price: '1' }));

  it('judges each line once, and after an edit only the line that was edited', () => {
    const { pack, judged } = counted();
    const limit = amount('1000');
    expect(outcomes(pack, slip(lines, limit))).toEqual(['project passed']);
    expect(judged()).toBe(50);
    outcomes(pack, slip(lines, limit));
    expect(judged()).toBe(0);
    const edited = lines.map((each, at) => (at === 7 ? line(7, { old: '70', price: '1' }) : each));
    expect(outcomes(pack, slip(edited, limit))).toEqual(['project passed']);
    expect(judged()).toBe(1);
  });

  it('judges all of them again where what stands elsewhere has changed', () => {
    const { pack, judged } = counted();
    outcomes(pack, slip(lines, amount('1000')));
    judged();
    expect(outcomes(pack, slip(lines, amount('48')))).toEqual(['line:49 failed']);
    // Of the line that fails, the words are wanted as well.
    expect(judged()).toBe(51);
    expect(outcomes(pack, slip(lines, notFound([])))).toEqual(['project cannotTell']);
  });

  it('judges them again by another pack', () => {
    const { pack, judged } = counted();
    const limit = amount('1000');
    outcomes(pack, slip(lines, limit));
    judged();
    outcomes({ ...pack }, slip(lines, limit));
    expect(judged()).toBe(50);
  });

  it('keeps nothing where the check looks at more than facts', () => {
    const { pack, judged } = counted('at the subject');
    const limit = amount('1000');
    outcomes(pack, slip(lines, limit));
    outcomes(pack, slip(lines, limit));
    expect(judged()).toBe(100);
  });
});

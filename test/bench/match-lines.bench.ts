/**
 * Matching the lines of two lists beside the floor: looking each line of the
 * one up in the other by its words once. What is linear keeps its ratio from
 * 100 to 10,000 lines, also where no line is what it was.
 */
import { cellRange } from '../../src/base/address';
import { Exact } from '../../src/base/exact';
import { matchItems, type MatchItem } from '../../src/facts/line-identity/match-item';
import { matchLines } from '../../src/facts/line-identity/match-lines';
import type { ItemLine, ItemList, ItemSide } from '../../src/forms/form-document';
import { known, notFound } from '../../src/workbook/reading';

const SIZES = [100, 1_000, 10_000];
const NOWHERE = notFound([]);

interface Drawn {
  readonly name: string;
  readonly model: string;
  readonly quantity: number;
  readonly price: number;
}

type Story = readonly [what: string, after: (line: Drawn, at: number) => readonly Drawn[]];

const STORIES: readonly Story[] = [
  ['the same list', (line) => [line]],
  ['each 10th renamed', (line, at) => [at % 10 === 0 ? { ...line, name: `${line.name}改`, model: `新${at}` } : line]],
  ['each 10th split', (line, at) => (at % 10 === 0 ? halves(line) : [line])],
  ['every line renamed', (line, at) => [{ ...line, name: `${line.name}改`, model: `新${at}` }]],
  ['nothing in common', (line, at) => [{ name: `另外的东西${at * 7}`, model: `ZZ${at}`, quantity: line.quantity + 1, price: 90_000 + at }]],
  ['one name for all', (line) => [{ ...line, name: '设备', model: '', quantity: line.quantity + 1 }]],
]; // oxfmt-ignore

export function run(): Promise<void> {
  for (let time = 0; time < 3; time += 1) matchLines(...itemsOf(2_000, STORIES[1]));
  process.stdout.write('  lines                        matched     looked up   ratio\n');
  for (const story of STORIES) {
    const ratios = SIZES.map((size) => report(size, story));
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
    process.stdout.write(`  ${' '.repeat(24)} largest ratio ÷ smallest: ${(most / least).toFixed(1)}\n`);
  }
  return Promise.resolve();
}

function report(size: number, story: Story): number {
  let [matched, visited] = [Infinity, Infinity];
  for (let time = 0; time < (size >= 10_000 ? 3 : 7); time += 1) {
    const [before, after] = itemsOf(size, story);
    visited = Math.min(
      visited,
      milliseconds(() => lookUp(before, after)),
    );
    matched = Math.min(
      matched,
      milliseconds(() => matchLines(before, after)),
    );
  }
  const ratio = matched / visited;
  process.stdout.write(
    `  ${String(size).padStart(6)} ${story[0].padEnd(20)}${matched.toFixed(2).padStart(9)} ms ${visited.toFixed(3).padStart(10)} ms ${ratio.toFixed(0).padStart(7)}\n`,
  );
  return ratio;
}

function milliseconds(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** No less than this can match two lists. */
function lookUp(before: readonly MatchItem[], after: readonly MatchItem[]): number {
  const byWords = new Map(before.map((item) => [`${item.name}|${item.model}`, item]));
  let found = 0;
  for (const item of after) if (byWords.has(`${item.name}|${item.model}`)) found += 1;
  return found;
}

function itemsOf(
  size: number,
  [what, change]: Story = STORIES[0] ?? ['', (line) => [line]],
): [readonly MatchItem[], readonly MatchItem[]] {
  const lines = Array.from({ length: size }, (_, at): Drawn => ({
    name:
      what === 'one name for all'
        ? '设备'
        : `第${at % 40}批${['服务器', '交换机', '摄像头', '数据治理服务'][at % 4]}${at}`,
    model: what === 'one name for all' ? '' : `甲牌A${at}`,
    quantity: 1 + (at % 9),
    price: 100 + ((at * 37) % 4_000),
  }));
  return [matchItems([listOf(lines)], 'old'), matchItems([listOf(lines.flatMap(change))], 'old')];
}

function halves(line: Drawn): readonly Drawn[] {
  return [
    { ...line, name: `${line.name}（一）`, quantity: 1 },
    { ...line, name: `${line.name}（二）`, quantity: Math.max(1, line.quantity - 1) },
  ];
}

function listOf(drawn: readonly Drawn[]): ItemList {
  const cells = cellRange('sheet', 0, 0);
  return {
    role: 'budget',
    title: '合同清单',
    range: cells,
    columns: [],
    headings: [],
    lines: drawn.map(lineOf),
    totals: [],
    taxes: [],
    unit: known(Exact.one, []),
    hiddenLines: 0,
    sections: [],
  };
}

function lineOf({ name, model, quantity, price }: Drawn, index: number): ItemLine {
  const cells = cellRange('sheet', index, 0);
  const number = (value: number) => known(Exact.of(String(value)), [cells]);
  const side: ItemSide = {
    name: known(name, [cells]),
    model: model === '' ? NOWHERE : known(model, [cells]),
    spec: NOWHERE,
    quantity: number(quantity),
    price: number(price),
    subtotal: number(quantity * price),
  };
  const empty: ItemSide = {
    name: NOWHERE,
    model: NOWHERE,
    spec: NOWHERE,
    quantity: NOWHERE,
    price: NOWHERE,
    subtotal: NOWHERE,
  };
  return { index, cells, key: String(index + 1), seq: NOWHERE, group: NOWHERE, old: side, new: empty, remark: NOWHERE };
}

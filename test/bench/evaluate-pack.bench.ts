/**
 * The rules themselves: how long all packs take to load, and how many checks a
 * second are judged on a slip of 200 lines. Beside it, in the same run, a
 * general rule engine on the same comparisons; it compares floating-point
 * numbers, keeps no trace and writes no sentence.
 */
import { largeChangeSlip } from '../../assets/samples/large-change-slip';
import { parseIsoDate } from '../../src/base/civil-date';
import { evaluatePack } from '../../src/checks/evaluate-pack';
import type { Pack } from '../../src/checks/pack';
import type { FactId } from '../../src/facts/fact-id';
import { gatherFacts } from '../../src/facts/gather-facts';
import type { Subject } from '../../src/facts/subject';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { loadRulebook } from '../../src/rulebook/load-rulebook';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { ruleTexts } from '../rules/rule-case';

const LINES = 200;
const ROUNDS = 15;
const LINE_CHECKS = ['form.row-subtotal-old', 'form.row-subtotal-new'];
const SHARE = 'heyuan.21-2-changed-amount';

export async function run(): Promise<void> {
  const texts = ruleTexts().filter(({ path }) => !path.includes('/cases/'));
  const files = texts.flatMap((text) => {
    const file = parseRuleFile(text);
    return isProblem(file) ? [] : [file];
  });
  const fromText = best(() => loadRuleTexts(texts));
  const fromData = best(() => loadRulebook({ files }));
  const { rulebook } = loadRuleTexts(texts);
  if (!rulebook) throw new Error('the rules do not load');
  const packs = [...rulebook.packs.values()].map(({ id, checks }) => `${id} ${checks.length}`).join(', ');
  print(`checks (the forms' own among them): ${packs}`);
  print(`all packs loaded, ${texts.length} files: ${ms(fromText)} from YAML, ${ms(fromData)} from compiled data`);

  const subjects = subjectsOf(rulebook);
  for (const pack of rulebook.packs.values()) {
    const judged = judgements(pack, subjects);
    const took = best(() => evaluatePack(pack, subjects, today));
    print(`${pack.id}, whole, ${LINES} lines: ${judged} judgements in ${ms(took)}, ${rate(judged, took)}`);
  }

  const heyuan = rulebook.packs.get('heyuan');
  if (!heyuan) throw new Error('there is no pack heyuan');
  const same: Pack = { ...heyuan, checks: heyuan.checks.filter(({ id }) => [...LINE_CHECKS, SHARE].includes(id)) };
  const judged = judgements(same, subjects);
  const ours = best(() => evaluatePack(same, subjects, today));
  print(`the same ${judged} comparisons: ours ${ms(ours)}, ${rate(judged, ours)}`);
  const engine = await generalEngine(subjects);
  if (!engine) print('json-rules-engine is not installed: nothing to stand beside ours');
  else {
    const took = await bestOf(engine.run);
    print(`json-rules-engine: ${engine.comparisons} comparisons in ${ms(took)}, ${rate(engine.comparisons, took)}`);
  }
}

const day = parseIsoDate('2026-11-02');
if (!day) throw new RangeError('no such day');
const today = day;

function subjectsOf({ layouts, dictionary }: Rulebook): readonly Subject[] {
  const { workbook } = readXlsx(largeChangeSlip(LINES), { name: 'large.xlsx' });
  const { subjects } = gatherFacts(recognizeForms(workbook, layouts).documents, dictionary, workbook);
  return subjects;
}

/** Checks times the subjects they are about. */
function judgements(pack: Pack, subjects: readonly Subject[]): number {
  const judged = pack.checks.filter(({ question }) => question === undefined);
  return judged.reduce((sum, { about }) => sum + subjects.filter(({ kind }) => kind === about).length, 0);
}

interface Engine {
  readonly addRule: (rule: unknown) => void;
  readonly run: (facts: Readonly<Record<string, number>>) => Promise<unknown>;
}

interface EngineModule {
  readonly Engine: new (rules: readonly unknown[], options: { allowUndefinedFacts: boolean }) => Engine;
}

/** Undefined where it is not installed; the product needs none. */
async function generalEngine(subjects: readonly Subject[]) {
  const name: string = 'json-rules-engine';
  const loaded: unknown = await import(name).catch(() => undefined);
  if (!isEngine(loaded)) return undefined;
  const compare = (fact: string, operator: string, value: unknown) => ({
    conditions: { all: [{ fact, operator, value }] },
    event: { type: fact },
  });
  const options = { allowUndefinedFacts: true };
  const onLine = new loaded.Engine(
    [
      compare('oldSubtotal', 'equal', { fact: 'oldComputed' }),
      compare('newSubtotal', 'equal', { fact: 'newComputed' }),
    ],
    options,
  );
  const onSlip = new loaded.Engine([compare('share', 'lessThanInclusive', 0.1)], options);
  const lines = subjects.filter(({ kind }) => kind === 'line').map(lineNumbers);
  const slips = subjects.filter(({ kind }) => kind === 'change').map(slipNumbers);
  const run = async () => {
    for (const line of lines) await onLine.run(line);
    for (const slip of slips) await onSlip.run(slip);
  };
  return { run, comparisons: lines.length * LINE_CHECKS.length + slips.length };
}

function isEngine(loaded: unknown): loaded is EngineModule {
  return typeof loaded === 'object' && loaded !== null && 'Engine' in loaded && typeof loaded.Engine === 'function';
}

function number({ facts }: Subject, id: FactId): number {
  const reading = facts.get(id);
  const known = reading?.known && (reading.value.type === 'amount' || reading.value.type === 'number');
  return known ? Number(reading.value.value.toString()) : 0;
}

function lineNumbers(line: Subject): Record<string, number> {
  return {
    oldSubtotal: number(line, 'line.oldSubtotal'),
    oldComputed: number(line, 'line.oldQuantity') * number(line, 'line.oldPrice'),
    newSubtotal: number(line, 'line.newSubtotal'),
    newComputed: number(line, 'line.newQuantity') * number(line, 'line.newPrice'),
  };
}

function slipNumbers(slip: Subject): Record<string, number> {
  const base = slip.parent ? number(slip.parent, 'contract.amount') : 0;
  return { share: Math.max(number(slip, 'change.oldTotal'), number(slip, 'change.newTotal')) / (base || 1) };
}

function best(step: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timed(step)));
}

function timed(step: () => unknown): number {
  const start = performance.now();
  step();
  return performance.now() - start;
}

async function bestOf(step: () => Promise<unknown>): Promise<number> {
  let shortest = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await step();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function rate(count: number, time: number): string {
  return `${Math.round((count / time) * 1000).toLocaleString('en')} a second`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * The command line as a whole process, time and memory, beside the floor (the
 * file inflated, every byte visited) and the mere loading by SheetJS and by
 * ExcelJS, in the same run, as a page of ratios. Needs the built command line (`npm run prepare`).
 *
 *   npm run bench -- command-line
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeChangeSlip } from '../../assets/samples/large-change-slip';

const ROOT = join(__dirname, '..', '..');
const GUIJU = join(ROOT, 'dist', 'cli', 'guiju.js');
const SAMPLE = join(ROOT, 'assets', 'samples', 'heyuan-breach.xlsx');
const HOOK = join(ROOT, 'test', 'setup', 'typescript.cjs');
const FLOOR = join(__dirname, 'floor.ts');
const READING = join(__dirname, 'read-natively.ts');
const EXCELJS = join(__dirname, 'load-exceljs.ts');
const SIZES = [1_000, 10_000, 100_000];
const FILES = 1_000;
/** How often a start is measured. */
const STARTS = 15;
/** Of how many runs the least counts; of the longest but one, of the quickest, which all is measured by, more. */
const ROUNDS: Readonly<Record<number, number>> = { 1_000: 3, 10_000: 2, 100_000: 1 };
const MANY_ROUNDS = 5;

interface Cost {
  readonly ms: number;
  /** Of processor time, which a busy machine does not lengthen as much. */
  readonly cpu: number;
  readonly megabytes: number;
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-bench-'));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const node = usual(['-e', '0']);
    say(`Node starts and ends (\`node -e 0\`) in ${shown(node)}, half of ${STARTS} times. Beyond that:`);
    for (const words of [['packs'], ['help'], ['check', SAMPLE]]) {
      const { ms, cpu } = usual([GUIJU, ...words]);
      say(
        `- \`guiju ${words[0]}\`: ${(ms - node.ms).toFixed(0)} ms, of the processor ${(cpu - node.cpu).toFixed(0)} ms: ${(cpu / node.cpu).toFixed(1)} × \`node -e 0\``,
      );
    }
    say('\n| lines | work | wall | processor | memory | × floor (processor) |\n| --- | --- | --- | --- | --- | --- |');
    const perSize = new Map<string, number[]>();
    for (const lines of SIZES) {
      const path = join(folder, `${lines}.xlsx`);
      writeFileSync(path, largeChangeSlip(lines));
      const read = `require('node:fs').readFileSync(${JSON.stringify(path)})`;
      const rounds = ROUNDS[lines] ?? 1;
      // What it takes to compile our own TypeScript, as the floor and our reading are run, counts for none of them.
      const [floor, none] = pair(FLOOR, `.scan(${read})`);
      const [reading, readingStart] = pair(READING, `.read(${read})`);
      const [exceljs, exceljsStart] = pair(EXCELJS, `.load(${JSON.stringify(path)})`, rounds);
      const works: [string, Cost, Cost][] = [
        ['floor', floor, none],
        ['SheetJS loads it', cost(['-e', `require('@e965/xlsx').read(${read})`], rounds), node],
        ['ExcelJS loads it', exceljs, exceljsStart],
        ['the workbook is read', reading, readingStart],
        ['`guiju check`', cost([GUIJU, 'check', path, '--format', 'ndjson'], rounds), node],
        ['`guiju annotate --dry-run`', cost([GUIJU, 'annotate', path, '--dry-run'], rounds), node],
        ['`guiju doctor`', cost([GUIJU, 'doctor', path], rounds), node],
      ];
      const least = floor.cpu - none.cpu;
      for (const [name, { cpu }] of works) perSize.set(name, [...(perSize.get(name) ?? []), cpu]);
      for (const [name, whole, start] of works) {
        const ratio = ((whole.cpu - start.cpu) / Math.max(least, 1)).toFixed(1);
        say(
          `| ${lines} | ${name} | ${seconds(whole.ms)} | ${seconds(whole.cpu)} | ${whole.megabytes.toFixed(0)} MB | ${ratio} |`,
        );
      }
    }
    say('\nOf the processor for each further thousand lines:');
    for (const [name, cpus] of perSize) {
      const steps = SIZES.slice(1).map((lines, at) => {
        const [from = 0, to = 0] = cpus.slice(at);
        return `${(((to - from) * 1_000) / (lines - (SIZES[at] ?? 0))).toFixed(1)} ms up to ${lines}`;
      });
      say(`- ${name}: ${steps.join(', ')}`);
    }
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let at = 0; at < FILES; at += 1) copyFileSync(SAMPLE, join(many, `${at}.xlsx`));
    const all = cost([GUIJU, 'check', many, '--format', 'ndjson']);
    say(
      `\nA folder of ${FILES}: ${((FILES * 60_000) / all.ms).toFixed(0)} files a minute, ${(all.cpu / FILES).toFixed(0)} ms of the processor each, ${all.megabytes.toFixed(0)} MB.`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  await Promise.resolve();
}

/** The middle of many runs: what is short differs by half from one to the next. */
function usual(words: readonly string[]): Cost {
  const costs = Array.from({ length: STARTS }, () => once(words));
  const middle = (of: (one: Cost) => number) => costs.map(of).sort((a, b) => a - b)[STARTS >> 1] ?? NaN;
  return { ms: middle(({ ms }) => ms), cpu: middle(({ cpu }) => cpu), megabytes: middle(({ megabytes }) => megabytes) };
}

/** A file of ours doing something, and merely being there. */
function pair(file: string, what: string, rounds = MANY_ROUNDS): [Cost, Cost] {
  const run = (script: string) => cost(['-r', HOOK, '-e', script], rounds);
  return [run(`void require(${JSON.stringify(file)})${what}`), run(`require(${JSON.stringify(file)})`)];
}

/** The best of some runs. */
function cost(words: readonly string[], rounds = 1): Cost {
  const costs = Array.from({ length: rounds }, () => once(words));
  const least = (of: (one: Cost) => number) => Math.min(...costs.map(of));
  return { ms: least(({ ms }) => ms), cpu: least(({ cpu }) => cpu), megabytes: least(({ megabytes }) => megabytes) };
}

/** What the process used it tells itself, at its end. */
function once(words: readonly string[]): Cost {
  const last = `process.on('exit',()=>{const u=process.resourceUsage();require('node:fs').writeSync(2,'\\nused '+u.userCPUTime+' '+u.systemCPUTime+' '+u.maxRSS)})`;
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${last}`,
      ...words,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const ms = performance.now() - start;
  const used = /used (\d+) (\d+) (\d+)$/.exec(stderr);
  if (!used) throw new Error(`${words.join(' ')}: ${stderr.slice(-300)}`);
  const [, user, system, memory] = used.map(Number);
  return { ms, cpu: ((user ?? 0) + (system ?? 0)) / 1000, megabytes: (memory ?? 0) / 1024 };
}

function shown({ ms, cpu }: Cost): string {
  return `${ms.toFixed(0)} ms (${cpu.toFixed(0)} ms of the processor)`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/**
 * A record of very many entries beside the floor of the same lines in the same
 * run: parsed by JSON.parse, hashed by the same library, sorted and put into
 * threads. Asked: loading at most 1.5 times the floor and 200 MB, merging two
 * halves at most 1 s beyond loading, ten times the entries at most 12 times
 * the time.
 */
import { randomFillSync } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decisionsOf } from '../../src/record/decisions';
import { chainsOf } from '../../src/record/chain';
import { mergeRecords, readRecord, type ReviewRecord } from '../../src/record/record';
import { sha256Of } from '../../src/record/sha256';
import { threadsOf } from '../../src/record/threads';
import { ulidOf } from '../../src/record/ulid';
import { linesFor, type EntryDraft } from '../../src/record/write-entries';

const AUTHORS = ['审核甲', '审核乙', '项目经办'].map((name, at) => ({
  key: `k${at}`,
  name,
  role: at === 2 ? ('project' as const) : ('reviewer' as const),
}));

export function run(): Promise<void> {
  const small = drawn(10_000);
  const [ten] = measured(() => load(small));
  const large = drawn(100_000);
  const before = inUse();
  const record = load(large);
  const megabytes = (inUse() - before) / 1e6;
  const { floor, loading } = inTurn(
    () => floorOf(large),
    () => load(large),
  );
  const lines = large.split('\n');
  const [one, other] = [load(lines.slice(0, 50_000).join('\n')), load(lines.slice(50_000).join('\n'))];
  const [merging, merged] = measured(() => foldOf(mergeRecords(one, other)));
  if (merged.lines.length !== record.lines.length) throw new Error('merging lost entries');
  const told: readonly (readonly [string, string])[] = [
    ['floor of 100,000', `${floor.toFixed(0)} ms`],
    [
      'loading 100,000',
      `${loading.toFixed(0)} ms, ${(loading / floor).toFixed(2)} × the floor, ${megabytes.toFixed(0)} MB more in use`,
    ],
    ['merging 2 × 50,000 and folding', `${merging.toFixed(0)} ms`],
    ['100,000 beside 10,000', `${(loading / ten).toFixed(1)} × the time`],
  ];
  for (const [what, how] of told) process.stdout.write(`  ${what.padEnd(34)}${how}\n`);
  return Promise.resolve();
}

/** After what nobody holds any more has been collected. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

function load(text: string): ReviewRecord {
  return foldOf(readRecord([text]));
}

function foldOf(record: ReviewRecord): ReviewRecord {
  chainsOf(record);
  threadsOf(record);
  decisionsOf(record);
  return record;
}

/** What nobody can do without: each line parsed and hashed, all sorted, each put to its thread. */
function floorOf(text: string): number {
  const entries = text.split('\n').map((line) => {
    const json = line.slice(65);
    const entry: { lamport: number; id: string; thread: string } = JSON.parse(json);
    return { entry, digest: sha256Of(json) };
  });
  entries.sort((a, b) => a.entry.lamport - b.entry.lamport || (a.entry.id < b.entry.id ? -1 : 1));
  const threads = new Map<string, (typeof entries)[number][]>();
  for (const one of entries) {
    const there = threads.get(one.entry.thread);
    if (there) there.push(one);
    else threads.set(one.entry.thread, [one]);
  }
  return threads.size;
}

/** Threads of ten entries, by three people. */
function drawn(count: number): string {
  const lines: string[] = [];
  let record = readRecord([]);
  let thread = '';
  for (let at = 0; at < count; at += 10) {
    const author = AUTHORS[(at / 10) % AUTHORS.length];
    if (!author) continue;
    const ids = Array.from({ length: 10 }, () => ulidOf(1_790_000_000_000 + at, randomFillSync(new Uint8Array(10))));
    thread = ids[0] ?? '';
    const drafts: EntryDraft[] = Array.from({ length: 10 }, (_, place) =>
      place === 0
        ? {
            kind: 'comment',
            text: '请补充依据，并说明金额来源。',
            target: { what: 'finding', finding: `heyuan.check@change:${at}`, title: '变更金额占比' },
          }
        : { kind: 'reply', text: `第 ${place} 次说明：已附会议纪要与询价记录。`, thread },
    );
    const made = linesFor(record, drafts, { author, at: '2026-11-02T09:00:00.000Z', newId: () => ids.shift() ?? '' });
    lines.push(...made);
    // Only the last of each chain is needed to go on.
    record = readRecord([...record.lines.slice(-20).map(({ text }) => text), ...made]);
  }
  return lines.join('\n');
}

/** Turn by turn, so that what else the machine does meets both alike. */
function inTurn(first: () => unknown, second: () => unknown): { readonly floor: number; readonly loading: number } {
  const rounds = [0, 1, 2, 3, 4].map(() => [measured(first, 1)[0], measured(second, 1)[0]] as const);
  return { floor: Math.min(...rounds.map(([one]) => one)), loading: Math.min(...rounds.map(([, other]) => other)) };
}

/** The shortest of so many, by the time of the processor: others may be using it, too. */
function measured<T>(step: () => T, times = 3): readonly [milliseconds: number, made: T] {
  const rounds = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    const made = step();
    const { user, system } = process.cpuUsage(start);
    return [(user + system) / 1000, made] as const;
  });
  return rounds.reduce((best, one) => (one[0] < best[0] ? one : best));
}

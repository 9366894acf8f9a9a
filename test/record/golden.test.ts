/** Every version of the format that was ever released replays to the same result, for ever. `UPDATE_GOLDEN=1` writes a file that is not there yet. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainsOf } from '../../src/record/chain';
import { decisionsOf } from '../../src/record/decisions';
import { ENTRY_FORMAT } from '../../src/record/entry-shape';
import { readRecord } from '../../src/record/record';
import { roundsOf } from '../../src/record/rounds';
import { threadsOf } from '../../src/record/threads';

const golden = (name: string) => join(__dirname, 'golden', name);

test.each(Array.from({ length: ENTRY_FORMAT }, (_, at) => at + 1))('format %i', (version) => {
  const record = readRecord([readFileSync(golden(`log-${version}.txt`), 'utf8')]);
  const shown = {
    told: record.told,
    faults: [...chainsOf(record).faults.values()],
    threads: threadsOf(record).map(({ notes, ...thread }) => ({
      ...thread,
      notes: notes.map(({ entry, withdrawn }) => [entry.kind, entry.author.name, withdrawn]),
    })),
    decisions: [...decisionsOf(record)].map(([key, { counting, contradictory, standing }]) => [
      key,
      counting?.entry.kind,
      contradictory,
      standing.map(({ entry, flaw }) => [entry.kind, flaw ?? '']),
    ]),
    rounds: roundsOf(record).map(({ entry }) => entry.round),
  };
  const path = golden(`log-${version}.json`);
  if (process.env.UPDATE_GOLDEN && !existsSync(path)) writeFileSync(path, `${JSON.stringify(shown, null, 2)}\n`);
  expect(JSON.parse(JSON.stringify(shown))).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});

test('what a newer version wrote is kept as it came, and counted', () => {
  const newer = readFileSync(golden('log-1.txt'), 'utf8')
    .trim()
    .split('\n')
    .slice(-1)
    .map((line) => line.slice(65).replace('"v":1', '"v":7').replace('"kind":"', '"kind":"un'));
  const lines = newer.map((json) => `${'0'.repeat(64)} ${json}`);
  expect(readRecord(lines)).toMatchObject({ told: { newer: 1, malformed: 0, forged: 1 }, lines: [{ text: lines[0] }] });
});

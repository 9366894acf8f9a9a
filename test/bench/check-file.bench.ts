/** `guiju check` on a file, rules loaded as each call loads them, beside the floor of unzipping and scanning that file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeChangeSlip } from '../../assets/samples/large-change-slip';
import { parseIsoDate } from '../../src/base/civil-date';
import { parseArguments } from '../../src/entries/cli/arguments';
import { check } from '../../src/entries/cli/check';
import { openRulebook } from '../../src/entries/cli/open-rulebook';
import { best, scan } from './floor';

const RULES = join(__dirname, '..', '..', 'rules');
const SIZES = [100, 1_000, 10_000];

export async function run(): Promise<void> {
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const folder = mkdtempSync(join(tmpdir(), 'guiju-bench-'));
  try {
    const rules = best(() => openRulebook(undefined, RULES));
    process.stdout.write(`loading all rules: ${rules.toFixed(0)} ms\n`);
    for (const lines of SIZES) {
      const path = join(folder, `${lines}.xlsx`);
      writeFileSync(path, largeChangeSlip(lines));
      const asked = parseArguments(['check', path, '--format', 'json']);
      if (asked.command !== 'check') throw new Error('not a check');
      let written = 0;
      const terminal = { out: (text: string) => void (written += text.length), err: () => undefined, version: '0' };
      const floor = best(() => scan(readFileSync(path)));
      const whole = best(() => check(asked, terminal, today, RULES));
      if (written === 0) throw new Error('nothing was reported');
      process.stdout.write(
        `guiju check, ${lines} lines: floor ${floor.toFixed(0)} ms; ${whole.toFixed(0)} ms, ` +
          `${((whole - rules) / floor).toFixed(1)} × the floor without the rules\n`,
      );
      // Lets what the last size left behind be collected before the next is timed.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

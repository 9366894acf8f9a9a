import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BELIEF_NAMES, BELIEFS, countByEvidence } from '../../../src/workbench/excel/beliefs';

const ADAPTER = join(__dirname, '..', '..', '..', 'src', 'hosts', 'office');

interface Row {
  readonly belief: string;
  readonly evidence: string;
  readonly does: string;
  readonly files: readonly string[];
}

function rowsOf(page: string): Row[] {
  return [...page.matchAll(/^\| `([^`]+)` \| (\w+) \| (.+) \| (.+) \|$/gm)].map(
    ([, belief = '', evidence = '', does = '', where = '']) => ({
      belief,
      evidence,
      does,
      files: [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
    }),
  );
}

test('the page of what was measured counts the beliefs by their evidence as they are', () => {
  const page = readFileSync(join(ADAPTER, 'measured.md'), 'utf8');
  const count = countByEvidence();
  const kinds = ['documented', 'measured', 'reported', 'wire', 'assumed'] as const;
  expect(page).toContain(`${kinds.map((kind) => `${kind} ${count[kind]}`).join(', ')}; ${BELIEF_NAMES.length} in all.`);
});

describe('what the adapter does about each belief', () => {
  const rows = rowsOf(readFileSync(join(ADAPTER, 'stance.md'), 'utf8'));

  it('stands on one page, one row for each', () => {
    expect(rows.map(({ belief }) => belief).sort()).toEqual([...BELIEF_NAMES].sort());
  });

  it.each(BELIEF_NAMES)(
    '%s: by the evidence that the simulated Excel names, in words, in files that there are',
    (name) => {
      const row = rows.find(({ belief }) => belief === name);
      expect(row?.evidence).toBe(BELIEFS[name].evidence);
      expect(row?.does.length).toBeGreaterThan('the same'.length - 1);
      expect(row?.files.length).toBeGreaterThan(0);
      expect(row?.files.filter((file) => !existsSync(join(ADAPTER, file)))).toEqual([]);
    },
  );
});

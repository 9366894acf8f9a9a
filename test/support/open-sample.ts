/** A sample workbook under review by our own rules: as a review, and as a session over a host in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import { openRulebook } from '../../src/entries/cli/open-rulebook';
import { sampleSheets } from '../../src/entries/sample-sheets';
import { blankForm } from '../../src/forms/blank-forms';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { explainInRulebook, findCheck } from '../../src/review/explain-in-rulebook';
import { planFill } from '../../src/review/fill-plan';
import { reviewWorkbook } from '../../src/review/review-workbook';
import type { Review } from '../../src/review/review';
import { planLines } from '../../src/review/plan-lines';
import { trialsBy } from '../../src/review/trials';
import { tryAmount } from '../../src/review/try-amount';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { openSession } from '../../src/session/open-session';
import type { Rules } from '../../src/session/session-options';
import type { Session } from '../../src/session/session';
import type { Workbook } from '../../src/workbook/workbook';
import { manualClock } from '../session/manual-clock';

const ROOT = join(__dirname, '..', '..');
let kept: Rulebook | undefined;

export function ourRulebook(): Rulebook {
  kept ??= openRulebook(undefined, join(ROOT, 'rules')).rulebook;
  return kept;
}

export function sampleWorkbook(name: string): Workbook {
  return readXlsx(readFileSync(join(ROOT, 'assets', 'samples', `${name}.xlsx`)), { name: `${name}.xlsx` }).workbook;
}

export function reviewed(workbook: Workbook, pack?: string): Review {
  const today = parseIsoDate('2026-11-21') as CivilDate;
  return reviewWorkbook({ workbook, rulebook: ourRulebook(), today, ...(pack === undefined ? {} : { pack }) });
}

export function rulesOf(rulebook: Rulebook): Rules {
  return {
    packs: [],
    review: (request) => reviewWorkbook({ ...request, rulebook }),
    dictionary: rulebook.dictionary,
    planFill: (review, asked) => planFill(review, rulebook.dictionary, asked),
    tryAmount: (review, trial) => tryAmount(review, rulebook, trial),
    trials: () => trialsBy(rulebook),
    planLines,
    explain: async (check, pack) => {
      const found = findCheck(check, rulebook, pack);
      return found && explainInRulebook(found, []);
    },
  };
}

export interface OpenSample {
  readonly file: MemoryWorkbook;
  readonly session: Session;
}

export function openSample(workbook: Workbook): OpenSample {
  const file = new MemoryWorkbook(workbook);
  const session = openSession({
    sample: async () => sampleSheets(),
    host: new MemoryHost(file),
    rules: rulesOf(ourRulebook()),
    flagsOf: () => [],
    blankForm,
    clock: manualClock(),
  });
  return { file, session };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '../../src/base/civil-date';
import type { Steps } from '../../src/base/steps';
import { explain } from '../../src/entries/cli/explain';
import { openRulebook } from '../../src/entries/cli/open-rulebook';
import { rulesAtHand, type RuleShelf } from '../../src/entries/rules-at-hand';
import { explainInRulebook, findCheck } from '../../src/review/explain-in-rulebook';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import type { RuleFile } from '../../src/rulebook/rule-file';
import { sampleWorkbook } from '../support/open-sample';
import { isWholeText } from '../rules/rule-case';

const RULES = join(__dirname, '..', '..', 'rules');
const TODAY = '2026-11-21' as CivilDate;

const ALL: readonly RuleFile[] = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replaceAll('\\', '/'))
  .flatMap((path) => {
    const file = parseRuleFile({ path, text: readFileSync(join(RULES, path), 'utf8') });
    return isProblem(file) ? [] : [{ path, data: file.data }];
  });

/** The rule files from the folder, as the bundle gives them out piece by piece; told what was fetched. */
function shelf(refusing: () => boolean = () => false) {
  const fetched: string[] = [];
  const part = (folder: string, names: readonly string[]) =>
    ALL.filter(({ path }) => names.some((name) => path.startsWith(`${folder}/${name}`)));
  const rules: RuleShelf = {
    first: () => ALL.filter(({ path }) => /^((facts|holidays)\.yaml$|layouts\/|forms\/|[^/]+\/pack\.yaml)/.test(path)),
    async pack(folder) {
      if (refusing()) throw new Error('Loading chunk pack failed');
      fetched.push(folder);
      return part(folder, ['facts.yaml', 'layouts/', 'parameters/', 'quantities/', 'checks/']);
    },
    async cases(folder) {
      fetched.push(`${folder}/cases`);
      return part(folder, ['cases/']);
    },
  };
  return { rules, fetched };
}

const WORKBOOK = sampleWorkbook('heyuan-change-slip');

describe('the rules of the pane', () => {
  it('know every pack by name before any of its rules is there', () => {
    const { rules, fetched } = shelf();
    expect(rulesAtHand(rules).packs.map(({ id, instrument }) => `${id} ${instrument}`)).toEqual(
      expect.arrayContaining([
        'chenzhou 郴政办发〔2022〕31号',
        expect.stringMatching(/^donghe /),
        'heyuan 河府办〔2021〕30号',
        'mudan 菏区政办发〔2023〕17号',
        'zhanhe 平湛政办〔2022〕7号',
      ]),
    );
    expect(fetched).toEqual([]);
  });

  it('load a pack in the steps of whoever runs the review; where that one is called off, the next loads it', async () => {
    const hand = rulesAtHand(shelf().rules);
    const request = { workbook: WORKBOOK, today: TODAY };
    const waits: number[] = [];
    const run = <T>(steps: Steps<T>): Promise<T> => {
      let waited = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) waited += 1;
      waits.push(waited);
      return Promise.resolve(step.value);
    };
    const calledOff = <T>(steps: Steps<T>): Promise<T> =>
      waits.length === 1 ? Promise.reject(new Error('overtaken')) : run(steps);
    await expect(hand.review(request, calledOff)).rejects.toThrow('overtaken');
    waits.length = 0;

    const review = await hand.review(request, run);

    // What the workbook holds, the rules of its pack, the verdict.
    expect(waits).toHaveLength(3);
    expect(waits[1]).toBeGreaterThan(30);
    expect(review.pack?.id).toBe('heyuan');
  });

  it('fetch the pack the workbook names, and no other', async () => {
    const { rules, fetched } = shelf();
    const hand = rulesAtHand(rules);
    const review = await hand.review({ workbook: WORKBOOK, today: TODAY });
    expect(review.pack?.id).toBe('heyuan');
    expect(fetched).toEqual(['heyuan']);
    await hand.review({ workbook: WORKBOOK, today: TODAY });
    expect(fetched).toEqual(['heyuan']);
    await hand.review({ workbook: WORKBOOK, pack: 'mudan', today: TODAY });
    expect(fetched).toEqual(['heyuan', 'mudan']);
  });

  it('find what the whole rulebook finds', async () => {
    const { rulebook } = openRulebook(undefined, RULES);
    for (const pack of rulebook.packs.keys()) {
      const mine = await rulesAtHand(shelf().rules).review({ workbook: WORKBOOK, pack, today: TODAY });
      const whole = reviewWorkbook({ workbook: WORKBOOK, rulebook, pack, today: TODAY });
      expect(mine.findings).toEqual(whole.findings);
      expect(mine.findings.length).toBeGreaterThan(isWholeText(pack) ? 20 : 0);
      expect(mine.problems).toEqual(whole.problems);
    }
  });

  it('say it in words where a pack cannot be fetched, check the forms all the same, and ask again', async () => {
    let offline = true;
    const hand = rulesAtHand(shelf(() => offline).rules);
    const without = await hand.review({ workbook: WORKBOOK, today: TODAY });
    expect(without.pack).toBeUndefined();
    expect(without.problems.map(({ kind, message }) => [kind, message.zh])).toContainEqual([
      'pack-not-fetched',
      expect.stringMatching(/没有取到.*河府办〔2021〕30号.*重新检查/),
    ]);
    expect(without.findings.length).toBeGreaterThan(0);
    expect(without.findings.every(({ check }) => check.startsWith('form.'))).toBe(true);
    offline = false;
    const again = await hand.review({ workbook: WORKBOOK, today: TODAY });
    expect(again.pack?.id).toBe('heyuan');
    expect(again.problems.filter(({ kind }) => kind === 'pack-not-fetched')).toEqual([]);
  });
});

describe('an article card', () => {
  const { rulebook, cases: allCases } = openRulebook(undefined, RULES);
  const cases = allCases();

  it.each([...rulebook.packs.keys()])('shows of every check of %s the record that guiju explain prints', async (id) => {
    const hand = rulesAtHand(shelf().rules);
    await hand.review({ workbook: WORKBOOK, pack: id, today: TODAY });
    const checks = rulebook.packs.get(id)?.checks ?? [];
    expect(checks.length).toBeGreaterThan(30);
    for (const check of checks) {
      const found = findCheck(check.id, rulebook);
      expect(await hand.explain(check.id, id)).toEqual(found && explainInRulebook(found, cases));
    }
    const own = checks.findLast(({ interpretations }) => interpretations.length > 0)?.id ?? '';
    expect(JSON.parse(JSON.stringify(await hand.explain(own, id)))).toEqual(printedRecord(own));
    expect(printedRecord(own)).toHaveProperty('cases.0.name');
  });

  it('fetches the cases only when one is opened', async () => {
    const { rules, fetched } = shelf();
    const hand = rulesAtHand(rules);
    await hand.review({ workbook: WORKBOOK, today: TODAY });
    await hand.explain('heyuan.21-2-changed-amount', 'heyuan');
    expect(fetched).toEqual(['heyuan', 'forms/cases', 'heyuan/cases']);
  });

  it('knows nothing of a check there is not', async () => {
    expect(await rulesAtHand(shelf().rules).explain('heyuan.99-nothing', 'heyuan')).toBeUndefined();
  });
});

function printedRecord(check: string): unknown {
  const out: string[] = [];
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined, version: '0' };
  const status = explain({ command: 'explain', check, language: 'zh', format: 'json' }, terminal, RULES);
  expect(status).toBe(0);
  return JSON.parse(out.join(''));
}

import { toSerial, parseIsoDate } from '../../../src/base/civil-date';
import type { Subject } from '../../../src/facts/subject';
import { PROJECT_FACTS_GROUPS, type FactRow } from '../../../src/forms/blank/project-facts-rows';
import { blankForm } from '../../../src/forms/blank-forms';
import { FilledForm, reopened } from '../../support/filled-form';
import { gathered, knownFacts } from '../../support/known-facts';
import { ourDictionary } from '../../support/our-rules';

const dictionary = ourDictionary();
const rows = PROJECT_FACTS_GROUPS.flatMap((group) => group.rows);
const oneEach = rows.filter(({ label }) => !label.endsWith('：'));
const blank = blankForm('project-facts');

const KINDS: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  amount: ['amount'],
  day: ['date'],
  number: ['number'],
  choice: ['flag', 'presence', 'choice'],
};

describe('the blank sheet of project facts', () => {
  it('has a row for every fact that can be written down, under its first label, and for nothing else', () => {
    const wanted = dictionary.facts
      .filter(({ id, labels, qualifier }) => labels && qualifier !== 'required' && id !== 'list.stage')
      .map(({ labels }) => labels?.[0]);
    expect(oneEach.map(({ label }) => label).sort()).toEqual([...wanted].sort());
  });

  it('asks in each row for what the fact is', () => {
    for (const { label, take } of oneEach) {
      const type = dictionary.byLabel(label)?.fact.type ?? '';
      expect({ label, fits: KINDS[typeof take === 'string' ? take : 'choice']?.includes(type) }).toEqual({
        label,
        fits: true,
      });
    }
  });

  it('offers every choice there is, in words that are understood, each meaning another', () => {
    const chosen = oneEach.flatMap(({ label, take }) => (typeof take === 'string' ? [] : [{ label, choices: take }]));
    const most = Math.max(...chosen.map(({ choices }) => choices.length));
    const meanings = Array.from({ length: most }, (_, nth) =>
      knownFacts(
        filledBy(chosen.flatMap(({ label, choices }) => (choices[nth] ? [[label, choices[nth]] as const] : []))),
      ),
    );
    for (const { label, choices } of chosen) {
      const fact = dictionary.byLabel(label)?.fact;
      const meant = meanings.map((facts) => facts[fact?.id ?? '']).filter((meaning) => meaning !== undefined);
      expect({ label, meant: new Set(meant).size, of: choices.length }).toEqual({
        label,
        meant: fact?.values?.length ?? 2,
        of: fact?.values?.length ?? 2,
      });
    }
  });

  it('says nothing of its own: every value is blank', () => {
    expect(blank.rows.slice(2).filter((row) => row.cells[1]?.value !== undefined)).toEqual([]);
  });

  it('names the regulation where it is known', () => {
    const named = blankForm('project-facts', { regulation: '某办〔2024〕1号' });
    expect(knownFacts(gathered(reopened(named)).subject('project'))).toEqual({ 'project.pack': '某办〔2024〕1号' });
  });
});

function filledBy(values: readonly (readonly [label: string, value: string])[]): Subject | undefined {
  const form = new FilledForm(blank);
  for (const [label, value] of values) form.beside(label, value);
  return gathered(reopened(form.sheet())).subject('project');
}

/** Something typed into the row, another thing in each, and what it then says. */
function sampleOf({ label, take }: FactRow, index: number): { typed: string | number; said: string | boolean } {
  switch (take) {
    case 'text':
      return { typed: `示例${label}`, said: `示例${label}` };
    case 'amount':
      return { typed: index * 1000 + 0.5, said: `${index * 1000}.5` };
    case 'number':
      return { typed: index, said: String(index) };
    case 'day': {
      const day = parseIsoDate(`2026-0${1 + (index % 9)}-${10 + (index % 18)}`);
      if (!day) throw new Error('no such day');
      return { typed: toSerial(day, false), said: day };
    }
    default: {
      const typed = take[index % take.length] ?? '';
      const fact = dictionary.byLabel(label)?.fact;
      const choice = fact?.values?.find(({ value, words }) => [value, ...words].includes(typed));
      return { typed, said: choice?.value ?? (typed === '是' || typed === '有') };
    }
  }
}

test('a sheet of project facts filled in and saved gives what was typed, and no more', () => {
  const form = new FilledForm(blank);
  const said: Record<string, string | boolean> = {};
  oneEach.forEach((fact, index) => {
    const sample = sampleOf(fact, index + 1);
    form.beside(fact.label, sample.typed);
    said[dictionary.byLabel(fact.label)?.fact.id ?? ''] = sample.said;
  });
  form.beside('报送备案：', 46082).rename('报送备案：', '报送备案：项目变更/主管部门');
  form.beside('季度报送：', '无').rename('季度报送：', '季度报送：2026Q1');
  const { documents, subject, problems } = gathered(reopened(form.sheet()));
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([{ kind: 'project-facts', recognition: 'certain', missing: [] }]);
  const sum = said['contract.amount'] ?? '';
  expect(knownFacts(subject('project'))).toEqual({
    ...said,
    'contract.amountSum': sum,
    'filing:项目变更/主管部门': '2026-03-01',
    'report.quarterly:2026Q1': false,
  });
});

import { act, cleanup, fireEvent, render, within } from '@testing-library/react';
import { join } from 'node:path';
import { openRulebook } from '../../../src/entries/cli/open-rulebook';
import { Pane } from '../../../src/pane/pane';
import { VIEWS } from '../../../src/pane/views';
import { explainInRulebook, findCheck } from '../../../src/review/explain-in-rulebook';
import { explanationParts } from '../../../src/review/explanation-text';
import type { CheckExplanation } from '../../../src/review/check-explanation';
import { reviewed, sampleWorkbook } from '../../support/open-sample';
import { playedSession } from '../played-session';
import { likeABrowser, unfold } from '../setup';
import { ruleHeading } from '../rule-rows';

const { rulebook, cases } = openRulebook(undefined, join(__dirname, '..', '..', '..', 'rules'));
const CASES = cases();
const REVIEW = reviewed(sampleWorkbook('heyuan-change-slip'), 'heyuan');

beforeAll(likeABrowser);
beforeAll(() => VIEWS.findings.load());
afterEach(cleanup);

function toldOf(id: string): CheckExplanation {
  const found = findCheck(id, rulebook);
  if (!found) throw new Error(`no check ${id}`);
  return explainInRulebook(found, CASES);
}

function show(language: 'zh' | 'en' = 'zh') {
  const session = playedSession({ review: REVIEW, dictionary: rulebook.dictionary });
  render(<Pane session={session} language={language} />);
  return session;
}

async function openRule(title: string, label = '条文、公式与算例') {
  const card = ruleHeading(title).closest('article');
  if (!card) throw new Error(`no card “${title}”`);
  unfold(card);
  fireEvent.click(within(card).getByRole('button', { name: label }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return card;
}

const SHARE = 'heyuan.21-2-changed-amount';

describe('the article card of a finding', () => {
  it('says in the words of guiju explain all that the rule says', async () => {
    const told = toldOf(SHARE);
    const session = show();
    session.explains = async () => told;
    const card = await openRule(told.title.zh);
    for (const { heading, lines, id } of explanationParts(told, 'zh')) {
      if (id !== 'says') expect(within(card).getAllByText(heading, { selector: 'dt' })).not.toEqual([]);
      if (id === 'inputs' || id === 'cases') continue;
      for (const line of lines) expect(card.textContent).toContain(line.trim());
    }
  });

  it('shows where each of its inputs stands in this workbook, and goes there', async () => {
    const told = toldOf(SHARE);
    const session = show();
    session.explains = async () => told;
    const card = await openRule(told.title.zh);
    const contract = within(card).getByText('合同金额', { selector: 'dd span' }).closest('dd');
    const chip = within(contract ?? card).getByRole('button', { name: /^在表格中定位 项目要素表!/ });
    fireEvent.click(chip);
    expect(session.revealed.length).toBe(2);
    const known = REVIEW.subjects.find(({ kind }) => kind === 'project')?.facts.get('contract.amount');
    expect(session.revealed.slice(1)).toEqual(known?.known ? [...known.cells] : []);
  });

  it('leaves out what is derived for projects of another kind', async () => {
    const told = toldOf(SHARE);
    const session = show();
    session.explains = async () => told;
    const card = await openRule(told.title.zh);
    expect(told.inputs.map(({ name }) => name.zh)).toContain('最小一份合同金额');
    const inputs = [...card.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(inputs.some((text) => text.startsWith('合同金额'))).toBe(true);
    expect(inputs.filter((text) => text.startsWith('最小一份合同金额'))).toEqual([]);
  });

  it('says where an input can be written that this workbook does not have', async () => {
    const told = toldOf(SHARE);
    const session = show();
    session.explains = async () => ({
      ...told,
      inputs: [
        {
          fact: 'project.name:no such',
          name: { zh: '某要素', en: 'a fact' },
          type: 'amount',
          stands: [{ zh: '项目要素表“某要素”', en: 'x' }],
        },
      ],
    });
    const card = await openRule(told.title.zh);
    const line = within(card).getByText('某要素', { selector: 'dd span' }).closest('dd');
    expect(line?.textContent).toContain('项目要素表“某要素”');
    expect(within(line ?? card).queryByRole('button')).toBeNull();
  });

  it('shows a few cases, and the rest when asked', async () => {
    const told = toldOf(SHARE);
    const session = show();
    session.explains = async () => told;
    const card = await openRule(told.title.zh);
    const lines = explanationParts(told, 'zh').find(({ id }) => id === 'cases')?.lines ?? [];
    expect(lines.length).toBeGreaterThan(5);
    expect(card.textContent).not.toContain(lines.at(-1));
    fireEvent.click(within(card).getByRole('button', { name: `再显示 ${lines.length - 4} 项` }));
    for (const line of lines) expect(card.textContent).toContain(line.trim());
  });

  it('speaks English', async () => {
    const told = toldOf(SHARE);
    const session = show('en');
    session.explains = async () => told;
    const card = await openRule(told.title.en, 'Article, formula and cases');
    expect(card.textContent).toContain(told.says.en);
    expect(card.textContent).toContain('Interpretations');
  });

  it('says so where the words cannot be fetched, and asks again', async () => {
    const told = toldOf(SHARE);
    const session = show();
    session.explains = async () => Promise.reject(new Error('Loading chunk explain failed'));
    const card = await openRule(told.title.zh);
    expect(within(card).getByRole('alert').textContent).toContain('没有取到这条规则的说明');
    session.explains = async () => told;
    fireEvent.click(within(within(card).getByRole('alert')).getByRole('button'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(card.textContent).toContain(told.says.zh);
  });
});

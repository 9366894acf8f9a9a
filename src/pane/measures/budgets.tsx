/** For whoever checks a budget: does it add up, what is it made of, which procedure applies and how near is the next. */
import { budgetMeasures, type BudgetMeasures } from '../../review/budget-measures';
import type { Review } from '../../review/review';
import { BUDGET_WORDS } from '../messages/budget-words';
import { CellChip } from '../shared/cell-chip';
import { GoToFinding } from '../shared/go-to-finding';
import { InUnitOf } from '../shared/in-unit';
import { Place } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { LOOKS } from '../shared/look';
import { usePages } from '../shared/pages';
import { quantityWords } from '../shared/quantity-words';
import { useViewLook } from '../shared/view-look';
import { SectionShares } from './section-shares';
import { ThresholdsNear } from './thresholds-near';

const PAGE = 10;

export interface BudgetsProps {
  readonly review: Review;
}

export function Budgets({ review }: BudgetsProps) {
  const look = useViewLook();
  const { shown, more } = usePages(budgetMeasures(review), PAGE, { name: 'budgets' });
  return (
    <div className={look.view}>
      {shown.map((budget) => (
        <Place key={budget.list.id} name={budget.list.id}>
          <InUnitOf review={review} about={budget.list.id}>
            <Budget budget={budget} review={review} />
          </InUnitOf>
        </Place>
      ))}
      {more}
      <InUnitOf review={review} about="project">
        <ThresholdsNear review={review} />
      </InUnitOf>
    </div>
  );
}

function Budget({ budget, review }: { readonly budget: BudgetMeasures; readonly review: Review }) {
  const look = useViewLook();
  const { list, sections, wrong } = budget;
  const range = list.lists[0]?.range;
  return (
    <section className={look.box} aria-label={list.title}>
      <div className={look.row}>
        <h3 className={look.heading}>{list.title}</h3>
        {range && <CellChip workbook={review.workbook} range={range} />}
      </div>
      <Totals budget={budget} />
      <AddsUp wrong={wrong} passed={budget.passed} />
      {sections.length > 0 && <SectionShares sections={sections} />}
    </section>
  );
}

function Totals({ budget: { stated, sum } }: { readonly budget: BudgetMeasures }) {
  const look = useViewLook();
  const speech = useSpeech();
  const words = BUDGET_WORDS[speech.language];
  const amount = stated ?? sum;
  if (!amount) return <p className={look.text}>{words.notTold}</p>;
  const said = (value: NonNullable<typeof sum>) => quantityWords({ value, unit: 'CNY' }, speech);
  return (
    <dl className={look.bill}>
      <dt className={look.strong}>{stated ? words.total : words.noTotal}</dt>
      <dd className={`${look.number} ${look.strong}`}>{said(amount)}</dd>
      {stated && sum && !stated.equals(sum) && (
        <>
          <dt className={look.small} />
          <dd className={look.number}>{words.addsUpTo(said(sum))}</dd>
        </>
      )}
    </dl>
  );
}

function AddsUp({ wrong, passed }: Pick<BudgetMeasures, 'wrong' | 'passed'>) {
  const look = useViewLook();
  const words = BUDGET_WORDS[useSpeech().language];
  const { Icon, color } = LOOKS[wrong.length > 0 ? 'mustCorrect' : 'passed'];
  const { shown, more } = usePages(wrong, PAGE, { name: 'wrong sums' });
  if (wrong.length + passed === 0) return null;
  return (
    <div className={look.section}>
      <span className={`${look.row} ${look.strong}`} style={{ color }}>
        <Icon aria-hidden />
        {wrong.length > 0 ? words.wrong(wrong.length) : words.addsUp(passed)}
      </span>
      {wrong.length > 0 && (
        <ul className={look.list}>
          {shown.map((finding) => (
            <li key={finding.id}>
              <GoToFinding finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {more}
    </div>
  );
}

/** Increases, decreases, new content and net of a change, or why they are not known. */
import { mergeClasses } from '@fluentui/react-components';
import type { ChangeMeasures, TotalId } from '../../review/change-measures';
import type { Workbook } from '../../workbook/workbook';
import { CellChips } from '../shared/cell-chip';
import { useSpeech } from '../shared/language';
import type { Messages } from '../messages/zh-CN';
import { signedAmount } from '../shared/quantity-words';
import { useViewLook } from '../shared/view-look';

const ORDER: readonly TotalId[] = ['increase', 'decrease', 'newContent', 'delta'];

interface TotalsBillProps {
  readonly totals: ChangeMeasures['totals'];
  readonly workbook: Workbook;
}

export function TotalsBill({ totals, workbook }: TotalsBillProps) {
  const look = useViewLook();
  const speech = useSpeech();
  const { m, sayAlone } = speech;
  // All of them wait for the same cells where one cannot be read.
  const unknown = ORDER.map((id) => totals[id]).find((reading) => reading && !reading.known);
  if (unknown && !unknown.known) {
    return (
      <div className={look.section}>
        <p className={look.text}>{unknown.reason ? sayAlone(unknown.reason) : m.missingNotFound}</p>
        <CellChips workbook={workbook} ranges={unknown.looked} />
      </div>
    );
  }
  const assumed = ORDER.flatMap((id) => {
    const reading = totals[id];
    return reading?.known && reading.assumed ? [sayAlone(reading.assumed)] : [];
  });
  return (
    <div className={look.section}>
      <dl className={look.bill}>
        {ORDER.map((id) => {
          const reading = totals[id];
          if (!reading?.known || reading.value.type !== 'amount') return null;
          const { value } = reading.value;
          return [
            <dt key={`${id} word`} className={id === 'delta' ? look.strong : undefined}>
              {totalWord(id, m)}
            </dt>,
            <dd key={id} className={mergeClasses(look.number, id === 'delta' && look.strong)}>
              {signedAmount(id === 'decrease' ? value.negated() : value, speech)}
            </dd>,
          ];
        })}
      </dl>
      {[...new Set(assumed)].map((words) => (
        <p key={words} className={look.small}>
          {words}
        </p>
      ))}
    </div>
  );
}

function totalWord(id: TotalId, m: Messages): string {
  switch (id) {
    case 'increase':
      return m.totalIncrease;
    case 'decrease':
      return m.totalDecrease;
    case 'newContent':
      return m.totalNewContent;
    case 'delta':
      return m.totalDelta;
  }
}

/** A choice as it stands in the workbook: its cells, and what is said beside it of when and by whom. */
import { remarkBeside } from '../../review/choice-note';
import type { Review } from '../../review/review';
import type { CellRange } from '../../base/address';
import { CellChips } from '../shared/cell-chip';
import { SETTINGS_WORDS } from '../messages/settings-words';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';

interface ChoiceStandingProps {
  readonly review: Review;
  readonly cells: readonly CellRange[];
}

export function ChoiceStanding({ review, cells }: ChoiceStandingProps) {
  const look = useViewLook();
  const words = SETTINGS_WORDS[useSpeech().language];
  const remarks = [...new Set(cells.map((at) => remarkBeside(review.workbook, at)))].filter((text) => text !== '');
  return (
    <>
      <span className={look.row}>
        {words.standsInSheet}
        <CellChips workbook={review.workbook} ranges={cells} />
      </span>
      {remarks.map((remark) => (
        <p key={remark} className={look.small}>
          {words.remarkBeside(remark)}
        </p>
      ))}
    </>
  );
}

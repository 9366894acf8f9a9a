/** Said before anything is written: there is no sheet of project facts yet, and one will be inserted. */
import { factSheets } from '../../review/fact-sheets';
import { useSpeech } from './language';
import { useSessionState } from './session-access';
import { useViewLook } from './view-look';

export function SheetToCome() {
  const look = useViewLook();
  const { review } = useSessionState();
  const { m } = useSpeech();
  if (!review || factSheets(review).length > 0) return null;
  return <p className={look.small}>{m.sheetToCome}</p>;
}

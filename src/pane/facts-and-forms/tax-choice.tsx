/** Amounts with and without tax stand side by side in a list: which of them count. */
import { Button } from '@fluentui/react-components';
import type { ItemList, TaxColumns } from '../../forms/form-document';
import { planTax } from '../../forms/corrections/plan-tax';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { formsReadWords } from '../messages/forms-read-words';
import { useViewLook } from '../shared/view-look';

export function TaxChoice({ list, tax }: { readonly list: ItemList; readonly tax: TaxColumns }) {
  const look = useViewLook();
  const session = useSession();
  const { language } = useSpeech();
  const reading = formsReadWords(language);
  return (
    <>
      <p className={look.text}>{tax.stated ? reading.taxStated(tax.stated.text) : reading.taxBothWays}</p>
      <span className={look.row} role="group" aria-label={`${list.title} ${reading.taxWhichCounts}`}>
        <Button size="small" onClick={() => void session.remember(planTax(list, 'included'))}>
          {reading.taxIncluded}
        </Button>
        <Button size="small" onClick={() => void session.remember(planTax(list, 'excluded'))}>
          {reading.taxExcluded}
        </Button>
      </span>
    </>
  );
}

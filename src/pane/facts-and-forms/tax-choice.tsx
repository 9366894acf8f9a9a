/** Amounts with and without tax stand side by side in a list: which of them count. */
import { Button } from '@fluentui/react-components';
import type { ItemList, TaxColumns } from '../../forms/form-document';
import { planTax } from '../../forms/corrections/plan-tax';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

export function TaxChoice({ list, tax }: { readonly list: ItemList; readonly tax: TaxColumns }) {
  const look = useViewLook();
  const session = useSession();
  const { m } = useSpeech();
  return (
    <>
      <p className={look.text}>{tax.stated ? m.taxStated(tax.stated.text) : m.taxBothWays}</p>
      <span className={look.row} role="group" aria-label={`${list.title} ${m.taxWhichCounts}`}>
        <Button size="small" onClick={() => void session.remember(planTax(list, 'included'))}>
          {m.taxIncluded}
        </Button>
        <Button size="small" onClick={() => void session.remember(planTax(list, 'excluded'))}>
          {m.taxExcluded}
        </Button>
      </span>
    </>
  );
}

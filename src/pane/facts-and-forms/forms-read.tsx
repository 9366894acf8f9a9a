/** 表单识别 where it can be opened: what stands in it comes in a file of its own, when it is wanted. */
import type { Review } from '../../review/review';
import { Disclosure } from '../shared/disclosure';
import type { DoubtfulFormProps } from './doubtful-form';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';

export const FORMS_VIEW = viewSource<{ readonly review: Review }>(() =>
  import(/* webpackChunkName: "view-forms" */ './forms-view').then(({ FormsView }) => FormsView),
);

export const DOUBTFUL_FORM = viewSource<DoubtfulFormProps>(() =>
  import(/* webpackChunkName: "view-forms" */ './doubtful-form').then(({ DoubtfulForm }) => DoubtfulForm),
);

export function FormsRead({ review }: { readonly review: Review }) {
  const { m } = useSpeech();
  return (
    <section aria-label={m.formsRead}>
      <Disclosure name="forms" label={m.formsRead}>
        {() => <LazyView source={FORMS_VIEW} with={{ review }} />}
      </Disclosure>
    </section>
  );
}

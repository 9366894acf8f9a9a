/** The layouts with what the user has said of this workbook's columns and labels: words like any other, where they fit. */
import { ColumnCorrections } from './column-corrections';
import { UNREAD, type Corrections, type LabelCorrection } from './corrections';
import { Kept } from '../../base/kept';
import type { FormLayout, LabelledField, Layouts } from '../layouts';

const kept = new Kept<Layouts, readonly [Corrections], Layouts>();

/** The same object for the same layouts and corrections; the layouts themselves where nothing was said. */
export function correctedLayouts(layouts: Layouts, corrections: Corrections): Layouts {
  if (corrections.columns.length === 0 && corrections.labels.length === 0) return layouts;
  return kept.of(layouts, [corrections], () => ({
    forms: layouts.forms.map((form) => withLabels(form, corrections.labels)),
    itemLists: { ...layouts.itemLists, corrections: new ColumnCorrections(corrections.columns) },
  }));
}

/** Of a sheet of project facts it is the facts' own dictionary that knows the labels. */
function withLabels(form: FormLayout, corrections: readonly LabelCorrection[]): FormLayout {
  const said = corrections.filter((one) => one.form === form.kind);
  if (said.length === 0) return form;
  const byLabel = new Map<string, readonly LabelledField[]>(form.fieldsByLabel);
  for (const { key, label, field } of said) {
    const meant = form.fields.find(({ id }) => id === field);
    if (meant) byLabel.set(label, [{ id: meant.id, labels: meant.labels, correction: key }]);
    else if (field === UNREAD) byLabel.delete(label);
  }
  return { ...form, fieldsByLabel: byLabel, corrections: said };
}

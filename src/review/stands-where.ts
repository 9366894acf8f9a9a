/** Where in a workbook a fact stands: its row in the sheet of project facts, its field on a form, or the list it is computed from. */
import type { Bilingual } from '../base/bilingual';
import type { FactId } from '../facts/fact-id';
import type { Wording } from '../rulebook/rulebook';

const COMPUTED: Readonly<Record<string, Bilingual>> = {
  change: { zh: '由变更清单逐行计算', en: 'computed from the lines of the change slip' },
  list: { zh: '由清单逐行计算', en: 'computed from the lines of the list' },
  line: { zh: '清单的一行', en: 'a line of the list' },
  project: { zh: '由项目的各张表单计算', en: 'computed from the forms of the project' },
};

export function standsWhere(id: FactId, { dictionary, layouts }: Wording): Bilingual[] {
  const fact = dictionary.byId(id);
  if (!fact) return [];
  const [label, ...also] = fact.labels ?? [];
  const named =
    also.length > 0 ? { zh: `（也作：${also.join('、')}）`, en: ` (also: ${also.join(', ')})` } : { zh: '', en: '' };
  const sheet =
    label === undefined
      ? []
      : [{ zh: `项目要素表“${label}”${named.zh}`, en: `${label} in the sheet of project facts${named.en}` }];
  const fields = (fact.from ?? []).flatMap((place) => {
    const [kind, field] = place.split('/');
    const form = layouts.forms.find((one) => one.kind === kind);
    const [first] = form?.fields.find((one) => one.id === field)?.labels ?? [];
    return form && first !== undefined
      ? [{ zh: `${form.name.zh}“${first}”栏`, en: `the field ${first} of the ${form.name.en}` }]
      : [];
  });
  const computed = fact.derived ? [COMPUTED[fact.subject ?? 'project'] ?? { zh: '由表单计算', en: 'computed' }] : [];
  return [...sheet, ...fields, ...computed];
}

/** The kinds of form by the names people know them by. */
import type { FormKind } from '../../forms/form-document';
import type { Messages } from '../messages/zh-CN';

export function formWord(kind: FormKind, m: Messages): string {
  switch (kind) {
    case 'project-facts':
      return m.formProjectFacts;
    case 'change-slip':
      return m.formChangeSlip;
    case 'budget':
      return m.formBudget;
    case 'initiation-application':
      return m.formInitiation;
    case 'data-resource-checklist':
      return m.formDataResources;
    case 'change-register':
      return m.formChangeRegister;
  }
}

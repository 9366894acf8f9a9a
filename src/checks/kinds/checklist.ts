/** checklist: a question that only a person can answer; it is never judged. */
import { bilingualShape, checkKind } from '../check-kind';

const fields = { question: bilingualShape };

export const checklistKind = checkKind('checklist', fields, ({ question }) => () => ({
  outcome: 'inapplicable',
  message: question,
  trace: { label: question },
}));

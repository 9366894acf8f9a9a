/** What a fact amounts to, in the words people use for it. */
import type { FactEntry } from '../../facts/fact-dictionary';
import type { FactValue } from '../../facts/subject';
import { choiceWord } from '../../facts/choice-word';
import type { Speech } from './language';
import { quantityWords } from './quantity-words';

export function factValueWords(value: FactValue, fact: FactEntry | undefined, speech: Speech): string {
  const { m } = speech;
  const there = fact?.type === 'presence';
  switch (value.type) {
    case 'amount':
      return quantityWords({ value: value.value, unit: 'CNY' }, speech);
    case 'number':
      return value.value.toString();
    case 'flag':
      if (there) return value.value ? m.has : m.hasNot;
      return value.value ? m.yes : m.no;
    case 'text':
      return choiceOf(fact, value.value, speech);
    case 'date':
    case 'month':
      return value.value;
  }
}

/** What was chosen, in the word people use for it. */
function choiceOf(fact: FactEntry | undefined, value: string, { language }: Speech): string {
  const choice = fact?.values?.find((one) => one.value === value);
  if (!choice) return value;
  return language === 'en' ? choice.en : choiceWord(choice);
}

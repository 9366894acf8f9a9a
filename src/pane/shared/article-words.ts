/** An instrument and the place in it, as a finding cites them. */
import type { Citation } from '../../checks/evaluation';
import { citedPlaceWords } from '../../checks/words/citation-words';
import type { Speech } from './language';

export function articleWords(citation: Citation, { m, say }: Speech): string {
  const place = say(citedPlaceWords(citation));
  return place === '' ? citation.instrument : m.articleOf(citation.instrument, place);
}

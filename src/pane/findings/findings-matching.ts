/** Which findings a search means: every word in the title, the article, the check's name or what it is about, in either language. */
import { comparableText } from '../../base/comparable-text';
import { Kept } from '../../base/kept';
import { citedPlaceWords } from '../../checks/words/citation-words';
import type { Finding, Review } from '../../review/review';

export function findingsMatching(review: Review, typed: string): readonly Finding[] {
  const wanted = typed.split(/\s+/).flatMap((word) => (word === '' ? [] : [comparableText(word).toLowerCase()]));
  if (wanted.length === 0) return review.findings;
  const titles = new Map(review.subjects.map(({ id, title }) => [id, title]));
  return review.findings.filter((finding) => {
    const text = comparableTextOf(finding, titles.get(finding.subject) ?? '');
    return wanted.every((word) => text.includes(word));
  });
}

/** Made comparable once: a search asks again with every key. */
const comparableTexts = new Kept<Finding, readonly [subject: string], string>();

function comparableTextOf(finding: Finding, subject: string): string {
  return comparableTexts.of(finding, [subject], () => comparableText(textOf(finding, subject)).toLowerCase());
}

function textOf({ title, check, citations }: Finding, subject: string): string {
  const places = citations.map((citation) => {
    const { zh, en } = citedPlaceWords(citation);
    return `${zh} ${en}`;
  });
  return [title.zh, title.en, check, subject, ...places].join(' ');
}

/** Which findings a search means: every word, or one like it, in the title, what is wrong, the article, the check's name or what it is about, in either language; or the cells it names. */
import { parseArea, overlaps, type CellRange } from '../../base/address';
import { comparableText } from '../../base/comparable-text';
import { Kept } from '../../base/kept';
import { citedPlaceWords } from '../../checks/words/citation-words';
import type { Finding, Review } from '../../review/review';
import { whatIsWrong } from '../../review/what-is-wrong';
import { isWeighty } from '../../review/work-order';
import { sheetName } from '../../workbook/workbook';
import { cellsOf } from './cells-of';
import { wordsLike } from './search-words';

export function findingsMatching(review: Review, typed: string): readonly Finding[] {
  const wanted = partsOf(typed).map((part) => partWanted(part, review));
  if (wanted.length === 0) return review.findings;
  const titles = new Map(review.subjects.map(({ id, title }) => [id, title]));
  return review.findings.filter((finding) => {
    const text = comparableTextOf(finding, titles.get(finding.subject) ?? '');
    return wanted.every((means) => means(finding, text));
  });
}

type Means = (finding: Finding, text: string) => boolean;

/** A place on a sheet whose name has spaces is one part; an input method types 'Ｌ１９' and '！' as wide as Chinese. */
function partsOf(typed: string): readonly string[] {
  return typed.normalize('NFKC').match(/'[^']+'!\S+|\S+/g) ?? [];
}

/** 'L19' and 变更单!L19 are cells; a word that could be one is a word too. */
function partWanted(part: string, review: Review): Means {
  const [, sheet = '', a1 = ''] =
    /^(?:(.*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)$/.exec(part) ?? [];
  const words = wordsLike(comparableText(part).toLowerCase());
  const means: Means = (_, text) => words.some((word) => text.includes(word));
  const area = a1 === '' ? undefined : parseArea(a1);
  if (!area) return means;
  const name = comparableText(sheet.replace(/^'(.*)'$/, '$1'));
  const isThere = (cell: CellRange) =>
    overlaps(cell, area) && (name === '' || comparableText(sheetName(review.workbook, cell.sheet)) === name);
  return (finding, text) => means(finding, text) || cellsOf(finding).some(isThere);
}

/** Made comparable once: a search asks again with every key. */
const comparableTexts = new Kept<Finding, readonly [subject: string], string>();

function comparableTextOf(finding: Finding, subject: string): string {
  return comparableTexts.of(finding, [subject], () => comparableText(textOf(finding, subject)).toLowerCase());
}

function textOf(finding: Finding, subject: string): string {
  const { title, check, citations } = finding;
  const places = citations.map((citation) => {
    const { zh, en } = citedPlaceWords(citation);
    return `${zh} ${en}`;
  });
  // The sentences of what passed are put into words only where somebody reads them.
  const wrong = isWeighty(finding) ? whatIsWrong(finding) : title;
  return [title.zh, title.en, wrong.zh, wrong.en, check, subject, ...places].join(' ');
}

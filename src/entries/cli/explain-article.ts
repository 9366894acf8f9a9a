/** `guiju explain 第二十一条`: the checks of an article, of one pack or of all. */
import { citedPlaceWords } from '../../checks/words/citation-words';
import type { Citation } from '../../checks/evaluation';
import { citationsOf } from '../../checks/instrument';
import type { LoadedPack, Rulebook } from '../../rulebook/rulebook';
import type { ExplainArguments } from './command-arguments';
import type { CitedPlace } from './cited-place';
import type { Terminal } from './terminal';

/** 0, or 2 where no pack says anything of it. */
export function explainArticle(
  asked: CitedPlace,
  { pack, format, language }: Pick<ExplainArguments, 'pack' | 'format' | 'language'>,
  rulebook: Rulebook,
  terminal: Terminal,
): number {
  const packs = [...rulebook.packs.values()].filter(({ id }) => pack === undefined || id === pack);
  const found = packs.map((one) => ({ one, checks: checksCiting(asked, one), without: reasonIn(asked, one) }));
  const telling = found.filter(({ checks, without }) => checks.length > 0 || without);
  if (telling.length === 0) {
    const place = citedPlaceWords({ instrument: '', ...asked });
    const there = packs.length > 0 ? packs : [...rulebook.packs.values()];
    const none = {
      zh: `没有依据${place.zh}的检查${packs.length > 0 ? '' : `，也没有规则包“${pack ?? ''}”`}。找过：${there.map(({ id }) => id).join('、')}。`,
      en: `No check rests on ${place.en}${packs.length > 0 ? '' : `, and there is no pack "${pack ?? ''}"`}. Looked in: ${there.map(({ id }) => id).join(', ')}.`,
    };
    terminal.err(`${none[language]}\n`);
    return 2;
  }
  if (format === 'json') {
    const listed = telling.map(({ one, checks, without }) => ({
      pack: one.id,
      instrument: one.instrument.number,
      checks: checks.map(({ id, title, citations }) => ({ id, title, citations })),
      ...(without && { withoutCheck: without }),
    }));
    terminal.out(`${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  telling.forEach(({ one, checks, without }, index) => {
    terminal.out(`${index > 0 ? '\n' : ''}${one.id}\t${one.instrument.number}\t${one.instrument.title[language]}\n`);
    for (const { id, title, citations } of checks) {
      const places = citations.map((citation) => citedPlaceWords(citation)[language]);
      terminal.out(`${id}\t${title[language]}\t${places.join(language === 'zh' ? '、' : ', ')}\n`);
    }
    if (checks.length === 0 && without) terminal.out(`${without[language]}\n`);
  });
  return 0;
}

function checksCiting(place: CitedPlace, { checks, instrument }: LoadedPack) {
  return checks
    .filter(({ ofForm }) => !ofForm)
    .map(({ id, title, citations, texts }) => ({
      id,
      title,
      citations: (texts ?? instrument.texts ?? [instrument]).flatMap(({ from, number }) =>
        citationsOf(citations, instrument, from).filter((citation) => isWithin(citation, place, number)),
      ),
    }))
    .filter(({ citations }) => citations.length > 0);
}

/** What cites the whole article is about each part of it. */
function isWithin(citation: Citation, { article, paragraph, subparagraph }: CitedPlace, instrument: string): boolean {
  const fits = (asked: number | undefined, cited: number | undefined) =>
    asked === undefined || cited === undefined || asked === cited;
  return (
    citation.instrument === instrument &&
    citation.article === article &&
    fits(paragraph, citation.paragraph) &&
    fits(subparagraph, citation.subparagraph)
  );
}

function reasonIn({ article }: CitedPlace, { articlesWithoutCheck }: LoadedPack) {
  return articlesWithoutCheck.find((one) => one.article === article)?.why;
}

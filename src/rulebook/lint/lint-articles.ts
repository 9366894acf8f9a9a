/** Citations that lead nowhere, and articles that nothing accounts for. */
import type { Bilingual } from '../../base/bilingual';
import type { InstrumentText, PackCitation } from '../../checks/instrument';
import type { DataPath } from '../../checks/mistake';
import type { RuleFile } from '../rule-file';
import { lintFinding, type LintFinding } from './lint-finding';
import { idOf, type LintedPack } from './linted-pack';

interface Cited {
  readonly citation: PackCitation;
  readonly file: RuleFile;
  readonly path: DataPath;
  /** Of a check that stands in some texts of an amended instrument alone. */
  readonly texts?: readonly InstrumentText[];
}

export function lintArticles(linted: LintedPack): LintFinding[] {
  const { pack } = linted;
  const cited = citedIn(linted);
  const resolved = cited.flatMap(({ citation, file, path }) => {
    const wrong = unresolved(citation, linted);
    return wrong ? [lintFinding('citation', file, path, wrong)] : [];
  });
  const texts = pack.instrument.texts ?? [undefined];
  return [...resolved, ...texts.flatMap((text) => lintText(text, cited, linted))];
}

/** Each text of an amended instrument by itself. */
function lintText(text: InstrumentText | undefined, cited: readonly Cited[], linted: LintedPack): LintFinding[] {
  const { pack, packFile } = linted;
  const ofText = cited.filter(
    ({ citation, texts }) =>
      isOwn(citation, linted) &&
      (!text || (citation.text ?? text.id) === text.id) &&
      (!text || !texts || texts.includes(text)),
  );
  const covered = new Set(ofText.flatMap(({ citation }) => citation.article ?? []));
  const articles = text?.articles ?? pack.articles;
  const named = pack.articlesWithoutCheck.map((one, index) => ({ ...one, index }));
  const mine = named.filter((one) => !text || (one.text ?? text.id) === text.id);
  return [...lintNamed(mine, articles, packFile, covered), ...lintCoverage(articles, mine, packFile, covered, text)];
}

function citedIn({ own, pack, filesIn }: LintedPack): Cited[] {
  const checks = own.flatMap(({ check, file }) =>
    check.citations.map((citation, index): Cited => ({
      citation,
      file,
      path: ['citations', index],
      ...(check.texts ? { texts: check.texts } : {}),
    })),
  );
  const parameters = filesIn('parameters').flatMap((file) =>
    (pack.parameters.get(idOf(file))?.values ?? []).flatMap(({ citations }, value) =>
      citations.map((citation, index): Cited => ({ citation, file, path: ['values', value, 'citations', index] })),
    ),
  );
  return [...checks, ...parameters];
}

function isOwn({ instrument }: PackCitation, { pack }: LintedPack): boolean {
  return instrument === undefined || instrument === pack.instrument.number;
}

function unresolved(citation: PackCitation, linted: LintedPack): Bilingual | undefined {
  const { pack } = linted;
  if (citation.form !== undefined && !pack.instrument.annexes.has(citation.form)) {
    return {
      zh: `没有附表“${citation.form}”；pack.yaml 的 annexes 写明哪一个附表`,
      en: `no annex prints the form “${citation.form}”; annexes in pack.yaml say which does`,
    };
  }
  const { article, text } = citation;
  const { texts = [] } = pack.instrument;
  const all = texts
    .filter(({ id }) => text === undefined || id === text)
    .map((one) => one.articles ?? pack.articles ?? 0);
  const articles = all.length > 0 ? Math.max(...all) : pack.articles;
  if (article === undefined || articles === undefined || !isOwn(citation, linted)) return undefined;
  if (article <= articles) return undefined;
  return {
    zh: `第 ${article} 条不存在，全文共 ${articles} 条`,
    en: `there is no article ${article}; the text has ${articles}`,
  };
}

type Named = LintedPack['pack']['articlesWithoutCheck'][number] & { readonly index: number };

/** Articles said to need no check. */
function lintNamed(
  named: readonly Named[],
  articles: number | undefined,
  packFile: RuleFile,
  covered: ReadonlySet<number>,
): LintFinding[] {
  const seen = new Set<number>();
  return named.flatMap(({ article, index }) => {
    const at = (message: Bilingual) => [lintFinding('coverage', packFile, ['articlesWithoutCheck', index], message)];
    if (seen.has(article)) return at({ zh: `第 ${article} 条写了两次`, en: `article ${article} is named twice` });
    seen.add(article);
    if (covered.has(article)) {
      return at({
        zh: `第 ${article} 条说是不作检查，却有检查引用它`,
        en: `article ${article} is said to need no check, but a check cites it`,
      });
    }
    return articles !== undefined && article > articles
      ? at({
          zh: `第 ${article} 条不存在，全文共 ${articles} 条`,
          en: `there is no article ${article}; the text has ${articles}`,
        })
      : [];
  });
}

function lintCoverage(
  articles: number | undefined,
  articlesWithoutCheck: readonly Named[],
  packFile: RuleFile,
  covered: ReadonlySet<number>,
  text: InstrumentText | undefined,
): LintFinding[] {
  const of = text ? { zh: `${text.number} `, en: ` of ${text.number}` } : { zh: '', en: '' };
  if (articles === undefined) {
    const message = {
      zh: '没有写 articles（全文共几条），无法核对有没有漏掉的条',
      en: 'articles (how many there are) is not stated, so that it cannot be told whether one was forgotten',
    };
    return [lintFinding('coverage', packFile, [], message)];
  }
  const named = new Set(articlesWithoutCheck.map(({ article }) => article));
  return Array.from({ length: articles }, (_, index) => index + 1)
    .filter((article) => !covered.has(article) && !named.has(article))
    .map((article) =>
      lintFinding('coverage', packFile, ['articles'], {
        zh: `${of.zh}第 ${article} 条没有任何检查、提问或说明；确实不用检查的，写进 articlesWithoutCheck`,
        en: `article ${article}${of.en} has no check, question or information; one that needs none belongs under articlesWithoutCheck`,
      }),
    );
}

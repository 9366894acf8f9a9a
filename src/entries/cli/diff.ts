/** `guiju diff`: whose verdict is another on another day of law, and which findings make it so. */
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { oneLine } from '../../base/plain-text';
import { routeWords, topicWords } from '../../checks/words/route-words';
import { FINDING_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { Review } from '../../review/review';
import { workbooksAt } from './check';
import { checkFile } from './check-file';
import type { DiffArguments } from './command-arguments';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';
import { toldApart } from './told-apart';

interface Change {
  /** The finding's id, or the topic and subject of a route. */
  readonly id: string;
  readonly title: Bilingual;
  /** A group of findings or the words of a route; absent where there was, or is, none. */
  readonly before?: Bilingual;
  readonly after?: Bilingual;
}

/** 0 nothing is another; 1 something is; 2 a file could not be checked on one of the days. */
export function diff(asked: DiffArguments, terminal: Terminal, today: CivilDate, rulesFolder?: string): number {
  const { language, from, to } = asked;
  const rules = openRulebook(asked.rules, rulesFolder);
  const paths = asked.paths.flatMap((path) => workbooksAt(path, asked, terminal));
  const names = toldApart(paths);
  const files: { name: string; changes: readonly Change[] }[] = [];
  let status = paths.length === 0 ? 2 : 0;
  for (const path of paths) {
    const name = names.get(path) ?? path;
    const [before, after] = [from, to].map((asOf) => checkFile(path, { ...asked, asOf }, rules, today, name));
    const refusal = before?.refusal ?? after?.refusal;
    if (refusal || !before?.review || !after?.review) {
      terminal.err(`${refusal?.[language] ?? name}\n`);
      status = 2;
      continue;
    }
    const changes = changesBetween(before.review, after.review);
    files.push({ name, changes });
    if (changes.length > 0) status = Math.max(status, 1);
  }
  if (asked.format === 'json')
    terminal.out(`${JSON.stringify({ format: 'guiju.diff/1', from, to, files }, null, 2)}\n`);
  else for (const line of lines(files, asked)) terminal.out(`${oneLine(line[language])}\n`);
  return status;
}

function changesBetween(before: Review, after: Review): Change[] {
  return [...differing(findingsOf(before), findingsOf(after)), ...differing(routesOf(before), routesOf(after))];
}

type Told = ReadonlyMap<string, { readonly title: Bilingual; readonly words: Bilingual }>;

function differing(before: Told, after: Told): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const title = is?.title ?? was?.title;
    if (!title || (was?.words.zh === is?.words.zh && was?.words.en === is?.words.en)) return [];
    return [{ id, title, ...(was && { before: was.words }), ...(is && { after: is.words }) }];
  });
}

/** Without what says nothing of the workbook. */
const SILENT: ReadonlySet<FindingGroup> = new Set(['inapplicable', 'notRegulated']);

function findingsOf({ findings }: Review): Told {
  return new Map(
    findings.flatMap((finding) => {
      const group = FINDING_GROUPS.find(({ id }) => id === groupOf(finding));
      if (!group || SILENT.has(group.id)) return [];
      return [[finding.id, { title: finding.title, words: group.title }] as const];
    }),
  );
}

function routesOf({ routes, routeNames }: Review): Told {
  return new Map(
    routes.map(({ topic, subject, route }) => [
      `${topic}@${subject}`,
      { title: topicWords(topic, routeNames), words: routeWords(route, routeNames) },
    ]),
  );
}

function lines(
  files: readonly { name: string; changes: readonly Change[] }[],
  { from, to }: DiffArguments,
): Bilingual[] {
  const none: Bilingual = { zh: '没有', en: 'none' };
  const touched = files.filter(({ changes }) => changes.length > 0);
  return [
    ...touched.flatMap(({ name, changes }): Bilingual[] => [
      { zh: name, en: name },
      ...changes.map(({ id, title, before = none, after = none }) => ({
        zh: `  ${title.zh}（${id}）：${before.zh} → ${after.zh}`,
        en: `  ${title.en} (${id}): ${before.en} → ${after.en}`,
      })),
    ]),
    {
      zh: `${from} 与 ${to}：${files.length} 个工作簿，${touched.length} 个的结论不同。`,
      en: `${from} and ${to}: ${files.length} workbook(s), of which ${touched.length} come out otherwise.`,
    },
  ];
}

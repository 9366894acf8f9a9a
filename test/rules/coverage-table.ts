/** Article by article, what covers it: the tables of rules/README.md. */
import { KIND_WORDS } from '../../src/review/explanation-words';
import type { Check } from '../../src/checks/check';
import type { LoadedPack } from '../../src/rulebook/rulebook';
import { sentenceCounts } from './sentence-table';

export function coverageTables(packs: readonly LoadedPack[]): string {
  return [summary(packs), ...packs.map(table)].join('\n\n');
}

const own = ({ checks }: LoadedPack) => checks.filter(({ ofForm }) => !ofForm);

function summary(packs: readonly LoadedPack[]): string {
  const rows = packs.map((pack) => {
    const checks = own(pack);
    const count = (kind: string) => checks.filter((check) => check.kind === kind).length;
    const judged = checks.length - count('checklist') - count('information');
    const cells = [
      pack.id,
      pack.instrument.number,
      pack.articles ?? '',
      judged,
      count('information'),
      count('checklist'),
    ];
    const { all, by } = sentenceCounts(pack.id);
    return row([...cells, pack.parameters.size, all, by.不作]);
  });
  const head = [
    '规则包 Pack',
    '文号 Number',
    '条 Articles',
    '检查 Checks',
    '提示 Information',
    '提问 Questions',
    '数值 Numbers',
    '句 Sentences',
    '其中不作检查 of these none',
  ];
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

function table(pack: LoadedPack): string {
  const { articles = 0 } = pack;
  const rows = Array.from({ length: articles }, (_, index) => row([index + 1, covering(pack, index + 1)]));
  return [
    `### ${pack.instrument.title.zh}（${pack.id}）`,
    '',
    row(['条', '由什么覆盖']),
    row(['---', '---']),
    ...rows,
  ].join('\n');
}

function covering(pack: LoadedPack, article: number): string {
  const cites = (citations: Check['citations']) => citations.some((one) => one.article === article && !one.instrument);
  const checks = own(pack)
    .filter(({ citations }) => cites(citations))
    .map(({ id, kind, title }) => `${kindName(kind)} ${title.zh}（\`${id.slice(pack.id.length + 1)}\`）`);
  const numbers = [...pack.parameters.values()]
    .filter(({ values }) => values.some(({ citations }) => cites(citations)))
    .map(({ id, name }) => `数值 ${name.zh}（\`${id}\`）`);
  const without = pack.articlesWithoutCheck
    .filter((one) => one.article === article)
    .map(({ why }) => `不作检查：${why.zh}`);
  const all = [...checks, ...numbers, ...without];
  return all.length > 0 ? all.join('；') : '**没有覆盖**';
}

function kindName(kind: string): string {
  return (KIND_WORDS[kind]?.zh ?? kind).split('：')[0] ?? kind;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

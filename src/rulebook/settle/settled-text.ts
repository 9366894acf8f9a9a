/** What was settled: as a file of cases, and in words. */
import type { Bilingual, Language } from '../../base/bilingual';
import type { RuleCase, Said } from '../cases/rule-case';
import type { Proof, ProvedBands } from './proved-bands';
import { SETTLE_BOUND } from './settle-pair';
import type { SettledPack } from './settle-packs';

/** The file of cases; undefined where there is none to write. */
export function settledCases({ questions }: SettledPack): string | undefined {
  const groups = new Map<string, RuleCase[]>();
  for (const { check, pairs } of questions) {
    const told = pairs.flatMap((pair) => pair.told ?? []);
    if (told.length > 0) groups.set(check.id, [...(groups.get(check.id) ?? []), ...told]);
  }
  if (groups.size === 0) return undefined;
  const blocks = [...groups].map(([check, cases]) =>
    [`- check: ${check}`, '  cases:', ...cases.flatMap(linesOfCase)].join('\n'),
  );
  return `# 两种口径结论不同的最小例，由 guiju lint-rules --settle 写成；改规则以后再写一次，不必手改。\n# Made by guiju lint-rules --settle: the smallest cases on which two interpretations part.\n${blocks.join('\n')}\n`;
}

function linesOfCase({
  name,
  is,
  asOf,
  project,
  change,
  lines,
  items,
  rows,
  outcome,
  interpretations,
}: RuleCase): string[] {
  const said = (key: string, one: Said | undefined) =>
    one && Object.keys(one).length > 0 ? [`${key}:`, ...pairsOf(one).map((pair) => `  ${pair}`)] : [];
  const both = typeof name === 'string' ? { zh: name, en: name } : name;
  const texts = [
    'name:',
    ...pairsOf({ zh: both.zh, en: both.en }).map((pair) => `  ${pair}`),
    `is: ${is}`,
    ...(asOf === undefined ? [] : [`asOf: ${quoted(asOf)}`]),
    ...said('project', project),
    ...said('change', change),
    ...(lines
      ? [lines.length === 0 ? 'lines: []' : 'lines:', ...lines.map((pair) => `  - [${pair.map(quoted).join(', ')}]`)]
      : []),
    ...(items && items.length > 0 ? ['items:', ...items.map((item) => `  - ${quoted(item)}`)] : []),
    ...(rows && rows.length > 0
      ? ['rows:', ...rows.flatMap((row) => pairsOf(row).map((pair, index) => `  ${index === 0 ? '-' : ' '} ${pair}`))]
      : []),
    `outcome: ${outcome}`,
    ...said('interpretations', interpretations),
  ];
  return texts.map((text, index) => `    ${index === 0 ? '-' : ' '} ${text}`);
}

function pairsOf(said: Said): string[] {
  return Object.entries(said).map(([key, text]) => `${plainKey(key)}: ${quoted(text)}`);
}

/** As oxfmt leaves it. */
function quoted(text: string): string {
  return text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll("'", "''")}'`;
}

function plainKey(key: string): string {
  return /^[\p{L}\p{N}_+\-：/（）()]+$/u.test(key) ? key : quoted(key);
}

/** One line for each quantity of a check and for each tier, after a line for the pack. */
export function settledWords({ id, questions, bands }: SettledPack, language: Language): string[] {
  const pairs = questions.flatMap((question) => question.pairs);
  const found = pairs.filter(({ told }) => told);
  const head = {
    zh: `${id}：口径 ${pairs.length} 对，分出 ${found.length} 对；分档 ${bands.length} 项`,
    en: `${id}: ${found.length} of ${pairs.length} pairs of interpretations told apart; ${bands.length} tiers`,
  };
  const lost = questions.flatMap(({ check, of, pairs: all }) =>
    all
      .filter(({ told }) => !told)
      .map(({ pair: [a, b] }): Bilingual => ({
        zh: `  ${check.id} ${of.name.zh}：“${a.title.zh}”与“${b.title.zh}”在 ${SETTLE_BOUND} 个算例内没有找到不同`,
        en: `  ${check.id} ${of.name.en}: “${a.title.en}” and “${b.title.en}”: not found within the bound (${SETTLE_BOUND} cases)`,
      })),
  );
  return [head, ...bands.map(bandWords), ...lost].map((line) => line[language]);
}

function bandWords({ check, gap, overlap, dead }: ProvedBands): Bilingual {
  const one = (proof: Proof, none: Bilingual, there: (witness: Bilingual) => Bilingual, open: Bilingual) => {
    if (proof.is !== 'there') return proof.is === 'none' ? none : open;
    const { zh, en } = there(proof.witness);
    return proof.meant ? { zh: `${zh}（已写明）`, en: `${en} (said to be meant)` } : { zh, en };
  };
  const parts = [
    one(
      gap,
      { zh: '无空缺（已证明）', en: 'no gap (proved)' },
      ({ zh, en }) => ({ zh: `有空缺，如 ${zh}`, en: `a gap, as at ${en}` }),
      { zh: '空缺未能证明', en: 'a gap neither proved nor shown' },
    ),
    one(
      overlap,
      { zh: '无重叠（已证明）', en: 'no overlap (proved)' },
      ({ zh, en }) => ({ zh: `有重叠，如 ${zh}`, en: `an overlap, as at ${en}` }),
      { zh: '重叠未能证明', en: 'an overlap neither proved nor shown' },
    ),
    one(
      dead,
      { zh: '各档都轮得到', en: 'every band is reached' },
      ({ zh, en }) => ({ zh: `${zh}永远轮不到（已证明）`, en: `${en} is never reached (proved)` }),
      { zh: '有的档是否轮得到未能证明', en: 'a band of which it is neither proved nor shown' },
    ),
  ];
  return {
    zh: `  ${check} ${parts.map(({ zh }) => zh).join('；')}`,
    en: `  ${check} ${parts.map(({ en }) => en).join('; ')}`,
  };
}

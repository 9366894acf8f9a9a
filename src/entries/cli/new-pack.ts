/** `guiju new pack`: the skeleton of a pack, a stub for each article, for its author to fill in with the text beside it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TO_BE_WRITTEN } from '../../rulebook/to-be-written';
import type { NewPackArguments } from './command-arguments';
import { notWritten } from './not-written';
import { schemaFiles } from './schema';
import type { Terminal } from './terminal';

/** 0, or 2 where there is such a folder already or it cannot be written. */
export function newPack({ id, articles, into, language }: NewPackArguments, terminal: Terminal): number {
  const folder = join(into, id);
  if (existsSync(folder)) {
    const there = {
      zh: `已有文件夹 ${folder}，没有改动。`,
      en: `There is a folder ${folder} already; it was left alone.`,
    };
    terminal.err(`${there[language]}\n`);
    return 2;
  }
  const files = skeleton(id, articles);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
    }
  } catch (error) {
    const why = notWritten(folder, error);
    if (!why) throw error;
    terminal.err(`${why[language]}\n`);
    return 2;
  }
  const done = {
    zh: `已写好 ${folder}：${files.length} 个文件。写着“${TO_BE_WRITTEN.zh}”的都要改写：先改 pack.yaml，再逐条改 checks；不用检查的条，删去那个文件，写进 articlesWithoutCheck。边改边核对：guiju lint-rules ${into} --watch`,
    en: `Written ${folder}: ${files.length} files. Whatever is marked ${TO_BE_WRITTEN.en} is yours to write: edit pack.yaml first, then the checks article by article; of an article that needs none delete the file and name it under articlesWithoutCheck. Check as you go: guiju lint-rules ${into} --watch`,
  };
  terminal.err(`${done[language]}\n`);
  return 0;
}

type File = readonly [path: string, text: string];

function skeleton(id: string, articles: number): File[] {
  const numbers = Array.from({ length: articles }, (_, index) => index + 1);
  const checks = numbers.map((article): File => [
    `checks/${String(article).padStart(String(articles).length, '0')}.yaml`,
    article === articles ? validity(id, article) : question(id, article),
  ]);
  return [
    ['pack.yaml', `${schemaLine('pack', '')}${head(id, articles)}`],
    ['facts.yaml', `${schemaLine('facts', '')}${facts(id)}`],
    ...checks.map(([path, text]): File => [path, `${schemaLine('checks', '../')}${text}`]),
    ['cases/cases.yaml', `${schemaLine('cases', '../')}${cases(id, articles)}`],
    ...schemaFiles().map(([name, text]): File => [`.schema/${name}`, text]),
  ];
}

/** By which editors with a YAML language server name the keys there are and mark those there are not. */
function schemaLine(kind: string, up: string): string {
  return `# yaml-language-server: $schema=${up}.schema/${kind}.json\n`;
}

const { zh: ZH, en: EN } = TO_BE_WRITTEN;

function head(id: string, articles: number): string {
  return `# 哪个办法：名称、文号、发文机关、施行日期，都照原文改写。写着“${ZH}”的，写好以后连这几个字一起去掉。
id: ${id}
format: guiju.pack/1
title: { zh: ${ZH}办法的名称, en: ${EN} title of the measures }
number: ${ZH}文号 ${id}
issuer: { zh: ${ZH}发文机关, en: ${EN} the issuing body }
inForce:
  from: 2026-01-01
  # 有效期有几年的，去掉下面两行的 #，写最后一天；没有写有效期的，这三行都删去。
  # until: 2030-12-31
  # arguable: 2031-01-01
  basis: { zh: ${ZH}第${articles}条，自 2026 年 1 月 1 日起施行, en: '${EN} art. ${articles}, in force from 1 January 2026' }
articles: ${articles}
# 不用检查的条，逐条写为什么：
# articlesWithoutCheck:
#   - { article: 1, why: { zh: 目的与依据, en: purpose and basis } }
`;
}

function facts(id: string): string {
  return `# 词典里没有的要素写在这里；用不着的删去，一个也不用的删去整个文件。
# type: amount 金额 · number 数 · date 日期 · flag 是否 · presence 有无 · text 文字 · choice 选项
facts:
  - id: ${id}.example
    name: { zh: 示例要素, en: example fact }
    type: flag
    labels: [${ZH}示例要素]
`;
}

function question(id: string, article: number): string {
  return `# 第 ${article} 条。先是一个提问；能由表格判断的，换成别的种类（见 rules/README.md 的“十六种检查”）。
# id 里的 todo 换成说明内容的短名。
id: ${id}.${article}-todo
kind: checklist
title: { zh: ${ZH}第 ${article} 条的名称, en: ${EN} what article ${article} is about }
says: { zh: ${ZH}用自己的短话写第 ${article} 条说了什么, en: ${EN} what article ${article} says in your own short words }
about: project
stage: always
modality: mandatory
citations: [{ article: ${article} }]
question: { zh: ${ZH}第 ${article} 条的要求是否做到？, en: ${EN} Is what article ${article} asks for done? }
`;
}

function validity(id: string, article: number): string {
  return `# 施行日期那一条。
id: ${id}.${article}-in-force
kind: validity
title: { zh: 办法的效力, en: validity }
says: { zh: ${ZH}自 2026-01-01 起施行, en: ${EN} in force from 2026-01-01 }
about: project
stage: always
modality: mandatory
citations: [{ article: ${article} }]
`;
}

function cases(id: string, articles: number): string {
  return `# 每项检查的算例；缺哪一种，lint-rules 会说。
- check: ${id}.${articles}-in-force
  cases:
    - { name: in force, is: within, asOf: '2026-06-01', outcome: passed }
    - { name: not yet, is: before-law, asOf: '2025-12-31', outcome: failed }
`;
}

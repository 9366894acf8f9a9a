/** 审核意见书 as Markdown, with a place for the answer under each number. */
import type { Language } from '../base/bilingual';
import type { Opinion } from './opinion';

/** What follows it, up to the next heading, is the answer to that thread. */
const ANSWER_MARK = { zh: '答复', en: 'Answer' } as const;

export function opinionMarkdown({ title, about, sections, signatures }: Opinion, language: Language): string {
  const lines = [
    `# ${title}`,
    '',
    ...about.map((line) => `- ${plainLine(line)}`),
    ...sections.flatMap((section) => [
      '',
      `## ${section.title}`,
      ...section.items.flatMap((item, at) => [
        '',
        `### ${at + 1}. ${plainLine(item.title)}`,
        '',
        ...item.lines.map((line) => `- ${plainLine(line)}`),
        ...(item.thread ? ['', `${ANSWER_MARK[language]}（${item.thread.label} · ${item.thread.id}）：`] : []),
      ]),
    ]),
    '',
    '---',
    '',
    ...signatures.flatMap((line) => [line, '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** On one line, and with nothing in it that Markdown would take for more than text. */
function plainLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}

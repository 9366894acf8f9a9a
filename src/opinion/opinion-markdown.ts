/** 审核意见书 as Markdown, with a place for the answer under each number, and the answers read back from it. */
import type { Language } from '../base/bilingual';
import { readThreadMark, type AnswerRead } from '../record/answers';
import { answerCell, OPENS_ANSWER as OPENS } from './answer-cells';
import type { Opinion } from './opinion';

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
        ...(item.thread ? answerPlace(item.thread, language) : []),
      ]),
    ]),
    '',
    '---',
    '',
    ...signatures.flatMap((line) => [line, '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Between two marks, so that whatever stands there is the answer. */
function answerPlace(thread: NonNullable<Thread>, language: Language): string[] {
  return ['', answerCell(thread, language), '', '', '', `<!-- ${thread.mark} -->`];
}

type Thread = Opinion['sections'][number]['items'][number]['thread'];

/** Where somebody has taken the second mark away, the answer goes to the next heading. */
export function answersInMarkdown(text: string): AnswerRead[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.flatMap((line, at): AnswerRead[] => {
    // What somebody wrote in the record stands indented, or behind a dash: it opens no answer.
    const [opening] = /^\s/.test(line) ? [] : (OPENS.exec(line) ?? []);
    const mark = opening === undefined ? undefined : readThreadMark(opening);
    if (opening === undefined || !mark) return [];
    const rest = lines.slice(at + 1);
    const closing = rest.findIndex((one) => /^\s*<!-- /.test(one) && readThreadMark(one)?.thread === mark.thread);
    const heading = rest.findIndex((one) => /^(?:#{1,3} |---$)/.test(one) || OPENS.test(one));
    const end = closing >= 0 ? closing : heading;
    const answer = [line.slice(opening.length), ...rest.slice(0, end < 0 ? undefined : end)].join('\n').trim();
    return answer === '' ? [] : [{ ...mark, text: answer }];
  });
}

/** With nothing in it that Markdown would take for more than text; its line breaks are hard ones. */
function plainLine(text: string): string {
  return text
    .split(/\r\n|\p{Zl}|\p{Zp}|[\r\n]/u)
    .map((line) =>
      line
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/[\\`*_{}[\]<>#|&~]/g, '\\$&')
        .replace(/^(\s*)([-+=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2'),
    )
    .join('\\\n  ');
}

/** 审核意见书 as Word, by a kept library that is fetched when a .docx is asked for. */
import type { Language } from '../../base/bilingual';
import { answerCell } from '../../opinion/answer-cells';
import type { Opinion } from '../../opinion/opinion';

/** The same opinion gives the same document but for the archive's clock. */
export async function opinionDocx(
  { title, about, sections, signatures }: Opinion,
  language: Language,
): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
    await import('docx');
  const runs = (words: string) =>
    linesOf(words).map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));
  const text = (words: string) => new Paragraph({ children: runs(words) });
  const heading = (words: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ children: runs(words), heading: level });
  // Whatever is written in this cell is the answer.
  const answer = (words: string) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ children: [new TableCell({ children: [text(words), text('')] })] })],
    });
  const children = [
    heading(title, HeadingLevel.TITLE),
    ...about.map(text),
    ...sections.flatMap((section) => [
      heading(section.title, HeadingLevel.HEADING_1),
      ...section.items.flatMap((item, at) => [
        heading(`${at + 1}. ${item.title}`, HeadingLevel.HEADING_2),
        ...item.lines.map(text),
        ...(item.thread ? [answer(answerCell(item.thread, language)), text('')] : []),
      ]),
    ]),
    text(''),
    ...signatures.flatMap((line) => [text(line), text('')]),
  ];
  const document = new Document({ title, creator: 'guiju', sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** What XML cannot hold is shown as the sign for it. */
function linesOf(words: string): string[] {
  return words
    .split(/\r\n|\p{Zl}|\p{Zp}|[\r\n]/u)
    .map((line) =>
      line.replace(/(?!\t)\p{Cc}|[\ufffe\uffff]/gu, (one) =>
        String.fromCharCode(0x2400 + Math.min(one.charCodeAt(0), 0x21)),
      ),
    );
}

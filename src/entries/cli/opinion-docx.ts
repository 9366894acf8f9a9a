/** 审核意见书 as Word, by a kept library that is fetched when a .docx is asked for. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Language } from '../../base/bilingual';
import { answerCell } from '../../opinion/answer-cells';
import type { Opinion } from '../../opinion/opinion';

/** The same opinion gives the same document, byte for byte. */
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
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)));
}

/** The library writes when it was made into the archive and into the document's properties. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const when = { mtime: new Date(1980, 0, 1) };
  const entries = Object.entries(unzipSync(bytes)).map(([name, data]): [string, Zippable[string]] => [
    name,
    [name === CORE ? strToU8(strFromU8(data).replace(MADE_AT, '')) : data, when],
  ]);
  return zipSync(Object.fromEntries(entries));
}

const CORE = 'docProps/core.xml';
const MADE_AT = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

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

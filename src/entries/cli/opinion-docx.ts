/** 审核意见书 as Word, by a kept library that is fetched when a .docx is asked for. */
import type { Opinion } from '../../opinion/opinion';

/** The same opinion gives the same document but for the archive's clock. */
export async function opinionDocx({ title, about, sections, signatures }: Opinion): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph } = await import('docx');
  const text = (words: string) => new Paragraph({ text: words });
  const heading = (words: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text: words, heading: level });
  const children = [
    heading(title, HeadingLevel.TITLE),
    ...about.map(text),
    ...sections.flatMap((section) => [
      heading(section.title, HeadingLevel.HEADING_1),
      ...section.items.flatMap((item, at) => [
        heading(`${at + 1}. ${item.title}`, HeadingLevel.HEADING_2),
        ...item.lines.map(text),
        ...(item.thread ? [text(`答复（${item.thread.label} · ${item.thread.id}）：`)] : []),
      ]),
    ]),
    text(''),
    ...signatures.flatMap((line) => [text(line), text('')]),
  ];
  const document = new Document({ title, creator: 'guiju', sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

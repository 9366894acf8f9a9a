/** The custom XML parts of a file: ours read for what is remembered, all of them handed on as they are. */
import { REMEMBERED_NAMESPACE, rememberedIn, type Remembered } from '../../workbook/remembered';
import { UnreadableWorkbook } from './unreadable-workbook';
import type { XlsxPackage } from './xlsx-package';

export function rememberedOf(parts: XlsxPackage, workbookPart: string): Remembered {
  return rememberedIn(customXmlPartsOf(parts, workbookPart).flatMap((part) => ourTextOf(parts, part) ?? []));
}

export function customXmlOf(parts: XlsxPackage, workbookPart: string): readonly string[] {
  return customXmlPartsOf(parts, workbookPart).flatMap((part) => unlessDamaged(() => parts.text(part)) ?? []);
}

function customXmlPartsOf(parts: XlsxPackage, workbookPart: string): string[] {
  return parts
    .relationships(workbookPart)
    .flatMap(({ type, part }) => (type === 'customXml' && part !== undefined && parts.has(part) ? [part] : []));
}

/** The text of a part of our namespace; undefined where it is not ours. Of others' no more is read than their root. */
function ourTextOf(parts: XlsxPackage, part: string): string | undefined {
  let text: string | undefined;
  unlessDamaged(() =>
    parts.stream(part, {
      open: (_name, _attributes, namespace) => {
        if (namespace !== REMEMBERED_NAMESPACE) throw new Error('a part of somebody else’s');
        text ??= '';
      },
      text: (piece) => {
        if (text !== undefined) text += piece;
      },
      close: () => undefined,
    }),
  );
  return text;
}

/** What others keep in the file is not our affair, damaged or not; a damaged part of ours reads as one we cannot read. */
function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return undefined;
    throw error;
  }
}

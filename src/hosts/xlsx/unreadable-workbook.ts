/** A file that cannot be taken as a workbook, in one sentence for the user: what, why, what to do. */
import type { Bilingual } from '../../base/bilingual';

export type UnreadableKind =
  | 'empty'
  | 'not-a-workbook'
  | 'legacy-format'
  | 'other-format'
  | 'encrypted'
  | 'damaged'
  | 'no-workbook'
  | 'unsafe'
  | 'too-large'
  | 'zip-bomb';

export class UnreadableWorkbook extends Error {
  constructor(
    readonly kind: UnreadableKind,
    readonly explanation: Bilingual,
    options?: { cause?: unknown },
  ) {
    super(explanation.en, options);
    this.name = 'UnreadableWorkbook';
  }
}

export function emptyFile(): UnreadableWorkbook {
  return new UnreadableWorkbook('empty', {
    zh: '文件是空的（0 字节），没有可读的内容；请重新导出或向提供者索取完整的 .xlsx 文件。',
    en: 'The file is empty (0 bytes), so there is nothing to read; export it again or ask for a complete .xlsx file.',
  });
}

export function notAWorkbook(): UnreadableWorkbook {
  return new UnreadableWorkbook('not-a-workbook', {
    zh: '这不是 .xlsx 工作簿（文件开头不是压缩包，可能只是改了扩展名）；请用 Excel 或 WPS 表格打开后另存为 .xlsx。',
    en: 'This is not an .xlsx workbook (it does not begin as a zip archive; perhaps only its extension was changed); open it in Excel or WPS and save it as .xlsx.',
  });
}

export function legacyFormat(): UnreadableWorkbook {
  return new UnreadableWorkbook('legacy-format', {
    zh: '这是旧的二进制格式（.xls 或 .et），规矩只读 .xlsx；请在 Excel 或 WPS 表格里另存为 .xlsx 后再检查。',
    en: 'This is the old binary format (.xls or .et), and Guiju reads .xlsx only; save it as .xlsx in Excel or WPS and check again.',
  });
}

export function otherFormat(format: string): UnreadableWorkbook {
  return new UnreadableWorkbook('other-format', {
    zh: `这是 ${format} 格式的工作簿，规矩只读 .xlsx；请在 Excel 或 WPS 表格里另存为 .xlsx 后再检查。`,
    en: `This workbook is in ${format} format, and Guiju reads .xlsx only; save it as .xlsx in Excel or WPS and check again.`,
  });
}

export function encrypted(): UnreadableWorkbook {
  return new UnreadableWorkbook('encrypted', {
    zh: '这个工作簿有密码保护（内容已加密），没有密码读不了；请用密码打开，取消打开密码并另存后再检查。',
    en: 'This workbook is protected by a password (its content is encrypted) and cannot be read; open it with the password, remove it, save, and check again.',
  });
}

/** `where` names the part or the place in both languages. */
export function damaged(where: Bilingual, cause?: unknown): UnreadableWorkbook {
  return new UnreadableWorkbook(
    'damaged',
    {
      zh: `文件已损坏：${where.zh}；内容可能不全，规矩没有检查它。请用 Excel 或 WPS 表格打开修复并另存，或重新取得原文件。`,
      en: `The file is damaged: ${where.en}; it may be incomplete, so Guiju did not check it. Open it in Excel or WPS to repair and save it, or get the original again.`,
    },
    { cause },
  );
}

export function damagedPart(part: string, cause?: unknown): UnreadableWorkbook {
  return damaged({ zh: `部件 ${part} 读不出来`, en: `its part ${part} cannot be read` }, cause);
}

export function noWorkbook(): UnreadableWorkbook {
  return new UnreadableWorkbook('no-workbook', {
    zh: '这个压缩包里没有工作簿（可能是 Word、PPT 或普通 zip 文件）；请选择 .xlsx 文件。',
    en: 'This archive holds no workbook (perhaps it is a Word or PowerPoint document, or a plain zip file); choose an .xlsx file.',
  });
}

export function unsafe(part: string): UnreadableWorkbook {
  return new UnreadableWorkbook('unsafe', {
    zh: `部件 ${part} 里有文档类型声明（DOCTYPE），正常的工作簿没有，出于安全不予读取；请用 Excel 或 WPS 表格另存一份再检查。`,
    en: `Its part ${part} declares a document type (DOCTYPE), which no ordinary workbook does; it is not read for safety. Save a fresh copy in Excel or WPS and check that.`,
  });
}

export function tooLarge(what: Bilingual): UnreadableWorkbook {
  return new UnreadableWorkbook('too-large', {
    zh: `工作簿太大：${what.zh}，超出规矩的读取上限；请删去无关的工作表或拆成几个文件再检查。`,
    en: `The workbook is too large: ${what.en}, beyond what Guiju reads; remove unrelated sheets or split it into several files.`,
  });
}

export function zipBomb(part: string, ratio: number): UnreadableWorkbook {
  return new UnreadableWorkbook('zip-bomb', {
    zh: `部件 ${part} 的压缩比高达 ${ratio} 倍，像是压缩炸弹，出于安全不予读取；若确是正常文件，请用 Excel 或 WPS 表格另存一份再检查。`,
    en: `Its part ${part} is compressed ${ratio} times, as a zip bomb is, and is not read for safety; if the file is genuine, save a fresh copy in Excel or WPS and check that.`,
  });
}

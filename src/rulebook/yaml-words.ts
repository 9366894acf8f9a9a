/** What the YAML library finds wrong, in words for people who do not know YAML, with what was probably meant. */
import type { Bilingual } from '../base/bilingual';

const WORDS: Readonly<Record<string, Bilingual>> = {
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'the same key is written twice' },
  TAG_RESOLVE_FAILED: { zh: '不接受自定义标签（!…）', en: 'custom tags (!…) are not accepted' },
  BAD_INDENT: {
    zh: '缩进不对：同一层的键要左边对齐，下一层多缩进两格',
    en: 'the indentation is wrong: keys of one level begin in one column, those below it two further in',
  },
  TAB_AS_INDENT: { zh: '缩进用了制表符（Tab），要用空格', en: 'a tab is used as indentation; use spaces' },
  BLOCK_IN_FLOW: { zh: '花括号或方括号里不能换成缩进的写法', en: 'no indented block can stand within { } or [ ]' },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个“键: 值”；下一层要另起一行并缩进，文字里有冒号的加引号',
    en: 'two “key: value” on one line; begin a new line further in, or quote a text that holds a colon',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行不是“键: 值”的写法，或者上一行的文字没有写完',
    en: 'this line is no “key: value”, or the text of the line above does not end',
  },
  MISSING_CHAR: {
    zh: '少了符号：引号、括号没有配对，或者键后面没有冒号和空格',
    en: 'a sign is missing: a quote or bracket that is not closed, or the colon and space after a key',
  },
  UNEXPECTED_TOKEN: { zh: '这里多出了不该有的内容', en: 'something stands here that should not' },
  BAD_SCALAR_START: {
    zh: '文字不能以 @、`、>、%、| 一类符号开头，请加引号',
    en: 'a text cannot begin with a sign such as @, `, >, % or |; put it in quotes',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的反斜杠写法不对；改用单引号就不用转义',
    en: 'a backslash in double quotes that means nothing; single quotes need none',
  },
  MULTIPLE_DOCS: { zh: '一个文件里只能有一份内容（不要写 ---）', en: 'one file holds one document (no ---)' },
  KEY_OVER_1024_CHARS: { zh: '键太长', en: 'a key is too long' },
  NON_STRING_KEY: { zh: '键要写成文字', en: 'a key has to be a text' },
};

/** `lines`: those up to where it was found; what is not closed is found on a later line. `next`: the one after them. */
export function yamlWords(code: string, message: string, lines: readonly string[], next = ''): Bilingual {
  if (code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED') return WORDS[code] ?? { zh: message, en: message };
  const [line = '', before = ''] = lines.filter((one) => one.trim() !== '').reverse();
  const meant = meantBy(line) ?? meantBy(before) ?? askew(line, next) ?? askew(before, line);
  const words = WORDS[code];
  return {
    zh: `不是合格的 YAML（${words?.zh ?? message}）${meant ? `；${meant.zh}` : ''}`,
    en: `not well-formed YAML (${words?.en ?? message})${meant ? `; ${meant.en}` : ''}`,
  };
}

/** The usual slips, by the line they stand on. */
export function meantBy(line: string): Bilingual | undefined {
  if (/^\s*(-\s+)?[A-Za-z]\w*\s*：/.test(line)) {
    return {
      zh: '键后面是全角冒号“：”，要用半角冒号加一个空格（: ）',
      en: 'the colon after the key is full-width (：); write : and a space',
    };
  }
  if (/^\s*(-\s+)?[A-Za-z]\w*:\S/.test(line)) {
    return { zh: '冒号后面要有一个空格', en: 'a space has to follow the colon' };
  }
  if (/^\s*\t/.test(line))
    return { zh: '行首有制表符（Tab），请换成空格', en: 'the line begins with a tab; use spaces' };
  if (/:\s+>\s*=?\s*\S/.test(line)) {
    return {
      zh: "以 > 开头的写法要加引号，例如 '> 50万元'",
      en: "a text that begins with > needs quotes, as in '> 50万元'",
    };
  }
  if (/[｛｝［］]/.test(line))
    return { zh: '括号是全角的，要用半角 { } [ ]', en: 'brackets are full-width; write { } [ ]' };
  if (/\{[^}]*(?:zh|en)：/.test(line)) {
    return {
      zh: '花括号里的冒号是全角的，要用半角冒号加空格',
      en: 'the colon within { } is full-width; write : and a space',
    };
  }
  if (/\{.*，\s*(?:en|zh|article|paragraph|[a-z]+):/.test(line)) {
    return { zh: '花括号里各项之间要用半角逗号', en: 'within { } the parts are parted by a half-width comma' };
  }
  return undefined;
}

/** A key that stands further in than the one above it, which has its value already. */
function askew(line: string, next: string): Bilingual | undefined {
  const [, room, value] = /^(\s*)[A-Za-z]\w*:(.*)$/.exec(line) ?? [];
  const [, further] = /^(\s*)[A-Za-z]\w*:/.exec(next) ?? [];
  if (room === undefined || further === undefined || value?.trim() === '' || further.length <= room.length)
    return undefined;
  return {
    zh: `“${next.trim().slice(0, 20)}”比上一行多缩进了 ${further.length - room.length} 格；同一层的键要左边对齐`,
    en: `“${next.trim().slice(0, 20)}” stands ${further.length - room.length} further in than the line above; keys of one level begin in one column`,
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enUS } from '../../../src/pane/messages/en-US';
import { zhCN } from '../../../src/pane/messages/zh-CN';

const src = join(__dirname, '..', '..', '..', 'src');
const speakers = ['pane', 'entries'].flatMap((room) =>
  readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('messages'))
    .map((file) => readFileSync(join(src, room, file), 'utf8')),
);

function unused(keys: readonly string[], texts: readonly string[]): string[] {
  return keys.filter((key) => !texts.some((text) => new RegExp(`\\bm\\.${key}\\b`).test(text)));
}

describe('the catalogue of messages', () => {
  it('holds no message that nothing says', () => {
    expect(unused(Object.keys(zhCN), speakers)).toEqual([]);
  });

  it('would name one that nothing says', () => {
    expect(unused(['said', 'unsaid'], ['m.said(1)', 'm.unsaidElsewhere'])).toEqual(['unsaid']);
  });

  it('is the same in both languages, and no English message is in Chinese but for the name of a label or a language', () => {
    expect(Object.keys(enUS).sort()).toEqual(Object.keys(zhCN).sort());
    const chinese = Object.entries(enUS)
      .filter(([, message]) => /\p{Script=Han}/u.test(String(message)))
      .map(([key]) => key);
    expect(chinese).toEqual(['choosePackWhy', 'otherLanguage']);
  });
});

import { languageOf } from '../../src/pane/language';

it.each([
  [undefined, 'zh'],
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
] as const)('a host that speaks %s is answered in %s', (displayLanguage, language) => {
  expect(languageOf(displayLanguage)).toBe(language);
});

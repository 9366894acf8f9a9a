import { languageOf } from '../../../src/base/bilingual';
import { fetchWords, hasWords, speechIn } from '../../../src/pane/shared/language';

it.each([
  [undefined, 'zh'],
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
] as const)('a host that speaks %s is answered in %s', (displayLanguage, language) => {
  expect(languageOf(displayLanguage)).toBe(language);
});

it('speaks Chinese throughout until the English words have come, and English throughout once they have', async () => {
  const spoken = () => {
    const { language, m, say } = speechIn('en');
    return [language, m.recheck, say({ zh: '合同', en: 'contract' })];
  };
  expect(hasWords('en')).toBe(false);
  expect(spoken()).toEqual(['zh', '重新检查', '合同']);
  await fetchWords('en');
  expect(spoken()).toEqual(['en', 'Recheck', 'contract']);
});

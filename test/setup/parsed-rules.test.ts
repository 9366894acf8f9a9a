import * as parser from '../../src/rulebook/parse-rule-file';
import { ruleTexts } from '../rules/rule-case';

const { parseRuleFile } = parser;
const { parseRuleFile: parsing } = jest.requireActual<typeof parser>('../../src/rulebook/parse-rule-file');

test('what was parsed before the tests is what parsing gives', () => {
  const texts = ruleTexts();
  expect(texts.length).toBeGreaterThan(300);
  for (const text of texts) expect(parseRuleFile(text)).toEqual(parsing(text));
});

test('a text that differs by one letter is parsed anew', () => {
  const [first] = ruleTexts().filter(({ path }) => path.endsWith('pack.yaml'));
  if (!first) throw new Error('no pack');
  const changed = { ...first, text: `${first.text}\n# and no more\nlast: 1\n` };
  expect(parseRuleFile(first)).toBe(parseRuleFile({ ...first }));
  expect(parseRuleFile(changed)).toEqual(parsing(changed));
  expect(parseRuleFile(changed)).not.toEqual(parseRuleFile(first));
});

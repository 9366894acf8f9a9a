/** In every test: the files of rules/ as they were parsed before the tests. */
import type * as Parsing from '../../src/rulebook/parse-rule-file';
import type * as ParsedRules from './parsed-rules';

jest.mock('../../src/rulebook/parse-rule-file', () => {
  const real = jest.requireActual<typeof Parsing>('../../src/rulebook/parse-rule-file');
  const { sparing } = jest.requireActual<typeof ParsedRules>('./parsed-rules');
  return { ...real, parseRuleFile: sparing(real.parseRuleFile) };
});

/** In every test: the files of rules/ as they were parsed before the tests; and what was held against a shape, or loaded, once in a file of tests is not again. */
import type * as Reading from '../../src/base/read-before';
import type * as Loading from '../../src/rulebook/load-rule-texts';
import type * as Parsing from '../../src/rulebook/parse-rule-file';
import type * as LoadedRules from './loaded-rules';
import type * as ParsedRules from './parsed-rules';
import type * as ReadShapes from './read-shapes';

jest.mock('../../src/rulebook/parse-rule-file', () => {
  const real = jest.requireActual<typeof Parsing>('../../src/rulebook/parse-rule-file');
  const { sparing } = jest.requireActual<typeof ParsedRules>('./parsed-rules');
  return { ...real, parseRuleFile: sparing(real.parseRuleFile) };
});

jest.mock('../../src/rulebook/load-rule-texts', () => {
  const real = jest.requireActual<typeof Loading>('../../src/rulebook/load-rule-texts');
  const { loadingOnce } = jest.requireActual<typeof LoadedRules>('./loaded-rules');
  return { ...real, loadRuleTexts: loadingOnce(real.loadRuleTexts) };
});

jest.mock('../../src/base/read-before', () => {
  const real = jest.requireActual<typeof Reading>('../../src/base/read-before');
  const { readingOnce } = jest.requireActual<typeof ReadShapes>('./read-shapes');
  return { ...real, readBy: readingOnce(real.readBy) };
});

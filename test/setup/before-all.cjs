/** Once a test run, before its first test. */
module.exports = () => {
  const { write } = require('./parsed-rules');
  const { parseRuleFile } = require('../../src/rulebook/parse-rule-file');
  write(parseRuleFile);
};

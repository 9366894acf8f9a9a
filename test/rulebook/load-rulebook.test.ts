import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';

const RULES = join(__dirname, '../../rules');

function ruleTexts() {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(RULES, path), 'utf8') }));
}

describe('the rulebook of the project', () => {
  test('loads without a problem', () => {
    const { rulebook, problems } = loadRuleTexts(ruleTexts());
    expect(problems.map(({ message }) => message.zh)).toEqual([]);
    expect([...(rulebook?.packs.keys() ?? [])]).toContain('heyuan');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFactDictionary, type FactDictionary } from '../../src/facts/fact-dictionary';

const FACTS_FILE = join(__dirname, '../../rules/facts.yaml');

function ourDictionary(): FactDictionary {
  const read = readFactDictionary(parse(readFileSync(FACTS_FILE, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.dictionary;
}

describe('the dictionary of facts', () => {
  test('our own file is valid, and no label stands for two facts', () => {
    expect(ourDictionary().facts.length).toBeGreaterThan(190);
  });

  test('a label is found by its name, by a synonym, with spaces, unit, numbering or colon', () => {
    const dictionary = ourDictionary();
    for (const label of [
      '合同金额',
      '合同总价',
      ' 合 同 金 额：',
      '合同金额（万元）',
      '3、合同金额(元)',
      '合同金额/万元',
    ]) {
      expect([label, dictionary.byLabel(label)?.fact.id]).toEqual([label, 'contract.amount']);
    }
    expect(dictionary.byLabel('概算总投资')?.fact.id).toBe('estimate.original');
    expect(dictionary.byLabel('中标价')?.fact.id).toBe('award.amount');
    expect(dictionary.byLabel('午餐金额')).toBeUndefined();
  });

  test('what follows a colon is a qualifier where the fact takes one, and nothing else is', () => {
    const dictionary = ourDictionary();
    expect(dictionary.byLabel('合同金额：软件开发合同')).toMatchObject({
      fact: { id: 'contract.amount' },
      qualifier: '软件开发合同',
    });
    expect(dictionary.byLabel('季度报送：2024年Q1')).toMatchObject({
      fact: { id: 'report.quarterly' },
      qualifier: '2024年Q1',
    });
    expect(dictionary.byLabel('报送备案')).toBeUndefined();
    expect(dictionary.byLabel('项目名称：示例平台')).toBeUndefined();
  });

  test('facts are found by id, by qualified id, by Chinese name and by form field', () => {
    const dictionary = ourDictionary();
    expect(dictionary.byId('contract.amount:软件合同')?.id).toBe('contract.amount');
    expect(dictionary.byName('增加额')?.id).toBe('change.increase');
    expect(dictionary.byField('initiation-application/totalInvestment').map(({ id }) => id)).toEqual([
      'project.totalInvestment',
      'application.totalStated',
    ]);
  });

  test.each([
    ['an unknown key', { id: 'a.b', name: { zh: '甲', en: 'a' }, type: 'text', lables: ['甲'] }, 'facts[0]', 'lables'],
    ['an unknown type', { id: 'a.b', name: { zh: '甲', en: 'a' }, type: 'money' }, 'facts[0].type', ''],
    [
      'a choice without values',
      { id: 'a.b', name: { zh: '甲', en: 'a' }, type: 'choice' },
      'facts[0].values',
      'choice',
    ],
  ])('%s does not load, and the mistake names the place', (_, fact, place, words) => {
    const read = readFactDictionary({ facts: [fact] });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.mistakes[0]?.place).toBe(place);
    expect(read.mistakes[0]?.message.zh).toContain(words);
  });

  test('a label claimed by two facts does not load', () => {
    const fact = (id: string, zh: string) => ({ id, name: { zh, en: zh }, type: 'text', labels: ['合同 金额'] });
    const read = readFactDictionary({ facts: [fact('a.b', '甲'), fact('c.d', '乙')] });
    expect(read).toMatchObject({ ok: false, mistakes: [{ place: 'facts[1].labels' }] });
  });
});

import { Exact } from '../../../src/base/exact';
import { fetchWords, speechIn } from '../../../src/pane/shared/language';
import { headroomWords, quantityWords } from '../../../src/pane/shared/quantity-words';

const zh = speechIn('zh');
let en = zh;
beforeAll(async () => {
  await fetchWords('en');
  en = speechIn('en');
});
const ten = { op: '<=', value: Exact.of('0.10'), unit: 'ratio' } as const;

describe('a number beside its limit', () => {
  it.each([
    ['0.1000001', '10.00001%'],
    ['0.0999999', '9.99999%'],
    ['0.10', '10%'],
    ['0.12345', '12.35%'],
  ])('%s of at most a tenth reads %s', (value, words) => {
    expect(quantityWords({ value: Exact.of(value), unit: 'ratio' }, zh, ten)).toBe(words);
  });
});

describe('headroom', () => {
  it.each([
    ['117000', 'CNY', '还可增加 117,000.00元', 'may add ¥117,000.00'],
    ['-117000.5', 'CNY', '须减少 117,000.50元', 'must cut ¥117,000.50'],
    ['24903210993.655', 'CNY', '还可增加 24,903,210,993.65元', 'may add ¥24,903,210,993.65'],
    ['-24903210993.651', 'CNY', '须减少 24,903,210,993.66元', 'must cut ¥24,903,210,993.66'],
    ['0.009', 'CNY', '已到限值', 'at the limit'],
    ['-0.001', 'CNY', '须减少 0.01元', 'must cut ¥0.01'],
    ['0', 'CNY', '已到限值', 'at the limit'],
    ['-3', 'days', '已超 3天', '3 days late'],
    ['3', 'days', '还有 3天', '3 days left'],
    ['-1', 'count', '超出 1', '1 too many'],
  ] as const)('of %s %s reads “%s”', (value, unit, chinese, english) => {
    const headroom = { value: Exact.of(value), unit };
    expect(headroomWords(headroom, zh)).toEqual([chinese]);
    expect(headroomWords(headroom, en)).toEqual([english]);
  });

  it('of a limit that is not reached is its own where another one leaves none', () => {
    const own = (value: string, alone: string) =>
      headroomWords({ value: Exact.of(value), unit: 'CNY', own: Exact.of(alone) }, zh);
    expect(own('-2000', '58000')).toEqual(['仅就本条还可增加 58,000.00元']);
    expect(own('0', '58000')).toEqual(['仅就本条还可增加 58,000.00元']);
    expect(own('3000', '58000')).toEqual(['还可增加 3,000.00元']);
    expect(own('-2000', '-10')).toEqual(['须减少 10.00元']);
  });

  it('both ways says what may be taken away too', () => {
    const headroom = { value: Exact.of('10'), unit: 'CNY', down: Exact.of('20') } as const;
    expect(headroomWords(headroom, zh)).toEqual(['还可增加 10.00元', '还可减少 20.00元']);
  });
});

import { readDateNumber, readDateText } from '../../src/base/date-text';

const shown = (read: ReturnType<typeof readDateText>) => {
  if (read.kind === 'date') return read.date;
  if (read.kind === 'month') return read.month;
  return read.kind === 'blank' ? 'blank' : read.reason.zh;
};

describe('the worked cases of dates', () => {
  test.each([
    ['T-01', '2024年3月5日', '2024-03-05'],
    ['T-02', '2024.3.5', '2024-03-05'],
    ['T-03', '２０２４－０３－０５', '2024-03-05'],
    ['T-04', '45356', '2024-03-05'],
    ['T-08', '2024年3月', '2024-03'],
    ['HY-28', '2024-3-5', '2024-03-05'],
    ['P-22', '年 月', 'blank'],
  ])('%s: %s is %s', (_, text, expected) => {
    expect(shown(readDateText(text, false))).toBe(expected);
  });

  test.each([
    ['T-07', '2024年2月30日', '没有这一天'],
    ['T-09', '03/04/2024', '分不清月和日'],
  ])('%s: %s is refused: %s', (_, text, word) => {
    expect(shown(readDateText(text, false))).toContain(word);
  });
});

describe('a date', () => {
  test.each([
    ['2024/3/5', '2024-03-05'],
    ['2024 年 3 月 5 日', '2024-03-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二四年十月', '2024-10'],
    ['20240305', '2024-03-05'],
    ['2024年3月5号', '2024-03-05'],
    ['2024-03-05 00:00:00', '2024-03-05'],
    ['2024年3月5日（星期二）', '2024-03-05'],
    ['2024.03', '2024-03'],
    ['2024年3月份', '2024-03'],
    ['202403', '2024-03'],
    ['2024−3−5', '2024-03-05'],
    ['    年  月  日', 'blank'],
    ['—', 'blank'],
  ])('%s is %s', (text, expected) => {
    expect(shown(readDateText(text, false))).toBe(expected);
  });

  test.each([
    ['24年3月5日', '两位'],
    ['24.3.5', '两位'],
    ['3月5日', '没有写年份'],
    ['2024年', '只写到年'],
    ['2024年13月', '没有这个月'],
    ['2024年3月底', '不是确定的日期'],
    ['2024年3月5日至2024年4月1日', '不止一个'],
    ['2024-3/5', '读不出'],
    ['2024 1 2', '读不出'],
    ['尽快', '读不出'],
    ['99999', '读不出'],
  ])('%s is refused: %s', (text, word) => {
    expect(shown(readDateText(text, false))).toContain(word);
  });

  test.each([
    ['2024年3月底', '2024-03-01', '2024-03-31'],
    ['2024-02月末', '2024-02-01', '2024-02-29'],
    ['2024年3月上旬', '2024-03-01', '2024-03-31'],
    ['2024.3中旬', '2024-03-01', '2024-03-31'],
  ])('%s is no day, and lies within its month', (text, from, to) => {
    expect(readDateText(text, false)).toMatchObject({ kind: 'unreadable', days: { from, to } });
  });

  test.each(['2024年3月底前', '2024年3月初至3月底', '约2024年3月底', '2024年底', '2024年13月底'])(
    '%s lies between no two',
    (text) => expect(readDateText(text, false)).not.toHaveProperty('days'),
  );

  test('a serial number is a day, in the 1904 system another one', () => {
    expect(shown(readDateNumber(45356, false))).toBe('2024-03-05');
    expect(shown(readDateNumber(45356.75, false))).toBe('2024-03-05');
    expect(shown(readDateNumber(43894, true))).toBe('2024-03-05');
    expect(shown(readDateNumber(20240305, false))).toBe('2024-03-05');
    expect(shown(readDateNumber(2024, false))).toContain('读不出');
  });
});

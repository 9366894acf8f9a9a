import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

const loader: (source: string) => string = jest.requireActual('../../src/entries/numfmt-dates-loader.cjs');
/** The grid brings it along. */
const numfmt: { parseDate(text: string): unknown } = jest.requireActual('numfmt');
const file = join(dirname(require.resolve('numfmt')), '..', 'lib', 'parseValue.js');

/** The beginning of numfmt's function as it is built; the rest is asked of numfmt itself, if at all. */
function asBuilt(text: string, rest = (value: string) => numfmt.parseDate(value)): unknown {
  const built = loader(readFileSync(file, 'utf8'));
  const [begun = ''] = built.slice(built.indexOf('export function parseDate')).split('\n  const l10n');
  return runInNewContext(`${begun.replace('export ', '')} return rest(value); }; parseDate(text)`, {
    text,
    rest,
  });
}

const MONTHS = ['January', 'Jan', 'May', 'Dec', 'December'];
const DAYS = ['', 'Mon', 'Sunday'];
const TIMES = ['', 'PM', 'noon'];

test('what is a date is one still', () => {
  for (const text of ['2026-11-02', '2-Apr', 'Apr 08', 'Monday 4/2/2000 10 PM', '1908-April', '变更', '9']) {
    expect([text, asBuilt(text)]).toEqual([text, numfmt.parseDate(text)]);
  }
  expect(asBuilt('2026-11-02')).toMatchObject({ z: 'yyyy-mm-dd' });
});

test('nothing without a digit is a date to numfmt, and so it is not asked', () => {
  const texts = MONTHS.flatMap((month) => DAYS.flatMap((day) => TIMES.map((time) => `${day} ${month} ${time}`.trim())));
  expect(texts.filter((text) => numfmt.parseDate(text) !== null)).toEqual([]);
  expect(texts.filter((text) => asBuilt(text, () => 'asked') !== null)).toEqual([]);
});

test('a numfmt that reads dates otherwise is not built silently as it was', () => {
  expect(() => loader('export const parseDate = () => null;')).toThrow('otherwise');
});

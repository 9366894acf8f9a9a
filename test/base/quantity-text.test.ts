import { readQuantityText } from '../../src/base/quantity-text';

const shown = (text: string) => {
  const read = readQuantityText(text);
  return read.kind === 'number' ? read.value.toString() : read.kind;
};

test.each([
  ['2', '2'],
  ['２台', '2'],
  ['1,000', '1000'],
  ['0.5', '0.5'],
  ['-2', '-2'],
  ['−2 套', '-2'],
  ['△2', '-2'],
  ['▲ 3台', '-3'],
  ['10个', '10'],
  ['2025年度', '2025'],
  ['两套', '2'],
  ['一批', '1'],
  ['十二台', '12'],
  ['', 'blank'],
  ['—', 'blank'],
  ['若干', 'unreadable'],
  ['约10台', 'unreadable'],
  ['10余台', 'unreadable'],
  ['10-20', 'unreadable'],
  ['50%', 'unreadable'],
  ['1,00', 'unreadable'],
  ['台', 'unreadable'],
])('the quantity %s is %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

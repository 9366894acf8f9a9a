import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import type { SheetPresentation } from '../../../src/workbench/looks/presentation';
import { xlsxOf } from '../../hosts/xlsx/xlsx-of';
import { EVERY_FORMAT, EVERY_FORMAT_XML, NEWER_FORMATS_XML } from './every-format';

function formatsOf(after: string): Pick<SheetPresentation, 'conditionalFormats' | 'lostFormats' | 'choices'> {
  const { presentation } = readPresentedXlsx(xlsxOf({ after }), { name: 'x.xlsx' });
  const sheet = presentation.sheets.get('sheet1');
  if (!sheet) throw new Error('no presentation');
  return sheet;
}

test('each kind of conditional format is kept, as Excel calls it', () => {
  const { conditionalFormats, lostFormats } = formatsOf(EVERY_FORMAT_XML);
  const inOrder = [...conditionalFormats].sort((a, b) => a.priority - b.priority);
  expect(inOrder.map(({ type }) => type)).toEqual(EVERY_FORMAT.map(([, type]) => type));
  expect(inOrder.flatMap(({ stopIfTrue, priority }) => (stopIfTrue ? [priority] : []))).toEqual([8]);
  expect(lostFormats).toEqual([]);
});

test('scales, bars, icons, ranks and averages say from where to where', () => {
  const rules = new Map(formatsOf(EVERY_FORMAT_XML).conditionalFormats.map(({ rule, priority }) => [priority, rule]));
  const at = (type: string, value = '', isIncluded = true) => ({ type, value, isIncluded });
  expect(rules.get(1)).toEqual({
    kind: 'dataBar',
    from: at('min'),
    to: at('max'),
    color: '#63C384',
    showsValue: true,
  });
  expect(rules.get(2)).toEqual({
    kind: 'colorScale',
    steps: [
      { ...at('min'), color: '#F8696B' },
      { ...at('percentile', '50'), color: '#FFEB84' },
      { ...at('num', '9'), color: '#63BE7B' },
    ],
  });
  expect(rules.get(3)).toEqual({
    kind: 'iconSet',
    icons: '3Arrows',
    steps: [at('percent', '0'), at('percent', '33'), at('percent', '67', false)],
    isReversed: true,
    showsValue: true,
  });
  expect(rules.get(4)).toEqual({ kind: 'rank', count: 3, isPercent: false, isBottom: true });
  expect(rules.get(5)).toEqual({ kind: 'average', isAbove: false, orEqual: true });
  expect([rules.get(6), rules.get(7)]).toEqual([
    { kind: 'repeated', isUnique: false },
    { kind: 'repeated', isUnique: true },
  ]);
});

test('what only newer programs write is kept too, and what they say twice once', () => {
  const { conditionalFormats, choices } = formatsOf(EVERY_FORMAT_XML + NEWER_FORMATS_XML);
  expect(conditionalFormats).toHaveLength(EVERY_FORMAT.length + 2);
  expect(choices).toEqual([]);
  expect(conditionalFormats.slice(-2)).toEqual([
    {
      areas: [
        { top: 0, left: 1, bottom: 0, right: 1 },
        { top: 2, left: 1, bottom: 3, right: 1 },
      ],
      type: 'IconSet',
      rule: { kind: 'opaque' },
      style: {},
      priority: 101,
      stopIfTrue: false,
    },
    {
      areas: [{ top: 0, left: 2, bottom: 0, right: 2 }],
      type: 'Custom',
      rule: { kind: 'expression', formula: '参数!$A$1>1' },
      style: { fill: '#DDEBF7' },
      priority: 102,
      stopIfTrue: false,
    },
  ]);
});

test('a rule of no kind there is, or on no cells, is named as lost', () => {
  const { conditionalFormats, lostFormats } = formatsOf(
    '<conditionalFormatting sqref="B2"><cfRule type="sparkle" priority="1"/></conditionalFormatting>' +
      '<conditionalFormatting sqref="#REF!"><cfRule type="top10" priority="2"/></conditionalFormatting>',
  );
  expect(conditionalFormats).toEqual([]);
  expect(lostFormats).toEqual(['sparkle B2', 'top10 #REF!']);
});

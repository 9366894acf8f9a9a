/** What a WPS gives for what stands in cells. */
import { fieldOf, asJson, type Told, type WpsQuestion } from './question';

const shapeOf = (value: unknown): Told => {
  // Objects of WPS are asked for their members, and never which they have.
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null && Reflect.get(value, 'Item') !== undefined
      ? 'items'
      : asJson(value);
  return value.every(Array.isArray) ? 'rows' : 'flat';
};

export const READING_QUESTIONS: readonly WpsQuestion[] = [
  {
    name: 'empty-value',
    about: { zh: '空单元格的 Value2', en: 'Value2 of an empty cell' },
    // JSON keeps null and loses undefined.
    ask: (sheet) => ({ value: asJson(sheet.Range('A1').Value2), formula: asJson(sheet.Range('A1').Formula) }),
    settles(answer) {
      const value = fieldOf(answer, 'value');
      return value === null || value === 'undefined' ? { 'empty-value': String(value) } : {};
    },
  },
  {
    name: 'value-shape',
    about: { zh: '多个单元格的 Value2', en: 'Value2 of several cells' },
    ask(sheet) {
      sheet.Range('A1:B2').Value2 = [
        [1, 2],
        [3, 4],
      ];
      const of = (address: string) => shapeOf(sheet.Range(address).Value2);
      return { square: of('A1:B2'), row: of('A1:B1'), column: of('A1:A2'), whole: asJson(sheet.Range('A1:B2').Value2) };
    },
    settles(answer) {
      const [row, column] = [fieldOf(answer, 'row'), fieldOf(answer, 'column')];
      return typeof row === 'string' && row === column && ['rows', 'flat', 'items'].includes(row)
        ? { 'value-shape': row }
        : {};
    },
  },
  {
    name: 'error-value',
    about: { zh: '错误值的 Value2 和 Text', en: 'Value2 and Text of an error' },
    ask(sheet) {
      sheet.Range('A1').Formula = '=1/0';
      return { value: asJson(sheet.Range('A1').Value2), text: asJson(sheet.Range('A1').Text) };
    },
    settles(answer) {
      const value = fieldOf(answer, 'value');
      if (typeof value === 'number') return { 'error-value': 'number' };
      return typeof value === 'string' && value.startsWith('#') ? { 'error-value': 'name' } : {};
    },
  },
  {
    name: 'default-format',
    about: { zh: '没有设过格式的 NumberFormat', en: 'NumberFormat where none was set' },
    ask: (sheet) => asJson(sheet.Range('A1').NumberFormat),
    settles(answer) {
      if (answer === 'General') return { 'default-format': 'General' };
      return answer === 'G/通用格式' ? { 'default-format': 'chinese' } : {};
    },
  },
];

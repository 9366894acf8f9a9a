/** What a WPS makes of what is written, and whom it tells. */
import { fieldOf, asJson, type WpsQuestion } from './question';

const BY_FORMULA = 2;
const MARK = (text: string) => `=N("${text}")=0`;
/** Events may come late, or in the middle of the write. */
const LATER_MS = 800;
const NAMESPACE = 'urn:guiju:probe';

export const WRITING_QUESTIONS: readonly WpsQuestion[] = [
  {
    name: 'own-writes',
    about: { zh: '自己写单元格是否触发 SheetChange', en: 'whether SheetChange tells of one’s own writes' },
    async ask(sheet, application) {
      const events = application.ApiEvent;
      if (!events) return { offered: false };
      const heard: string[] = [];
      const listener = (first: unknown): void => void heard.push(kindOf(first));
      events.AddApiEventListener('SheetChange', listener);
      sheet.Range('A1').Value2 = 1;
      const meanwhile = heard.length;
      await new Promise((resolve) => setTimeout(resolve, LATER_MS));
      events.RemoveApiEventListener('SheetChange', listener);
      return { offered: true, meanwhile, later: heard.length - meanwhile, first: heard[0] ?? '' };
    },
    settles(answer) {
      if (fieldOf(answer, 'offered') !== true) return { events: 'never' };
      if (fieldOf(answer, 'meanwhile') === 0) return fieldOf(answer, 'later') === 0 ? { 'own-writes': 'untold' } : {};
      const order: Record<string, string> = { sheet: 'sheet-first', range: 'range-first' };
      const first = order[JSON.stringify(fieldOf(answer, 'first') ?? '').replaceAll('"', '')];
      return { events: 'told', 'own-writes': 'told', ...(first !== undefined && { 'event-arguments': first }) };
    },
  },
  {
    name: 'undo-steps',
    about: { zh: '有没有把几次写入合为一步撤销的成员', en: 'whether several writes can be made one step of undo' },
    ask: (_, { DebugTools: tools }) => ({
      begin: kindOfMember(tools, 'UndoTransBegin'),
      end: kindOfMember(tools, 'UndoTransEnd'),
    }),
    settles: (answer) => ({
      'undo-steps':
        fieldOf(answer, 'begin') === 'function' && fieldOf(answer, 'end') === 'function' ? 'offered' : 'absent',
    }),
  },
  {
    name: 'conditional-formats',
    about: {
      zh: '新的条件格式：次序、StopIfTrue、公式',
      en: 'a new conditional format: its place, StopIfTrue, its formula',
    },
    ask(sheet) {
      const rules = sheet.Range('A1:B2').FormatConditions;
      const older = rules.Add(BY_FORMULA, 0, MARK('older'));
      const stops = asJson(older?.StopIfTrue);
      const formula = asJson(older?.Formula1);
      const newer = rules.Add(BY_FORMULA, 0, MARK('newer'));
      return { stops, formula, older: asJson(older?.Priority), newer: asJson(newer?.Priority), count: rules.Count };
    },
    settles(answer) {
      const [stops, formula] = [fieldOf(answer, 'stops'), fieldOf(answer, 'formula')];
      const [older, newer] = [fieldOf(answer, 'older'), fieldOf(answer, 'newer')];
      return {
        ...(typeof stops === 'boolean' && { 'cf-new-stop': String(stops) }),
        ...(typeof formula === 'string' && { 'cf-formula': formula.startsWith('=') ? 'with-equals' : 'bare' }),
        ...(typeof older === 'number' &&
          typeof newer === 'number' && { 'cf-new-rule': newer < older ? 'first' : 'last' }),
      };
    },
  },
  {
    name: 'conditional-format-limit',
    about: { zh: '一个区域能不能有四条条件格式', en: 'whether a range may have four conditional formats' },
    ask(sheet) {
      const rules = sheet.Range('A1').FormatConditions;
      const refused: string[] = [];
      for (const name of ['1', '2', '3', '4']) {
        try {
          rules.Add(BY_FORMULA, 0, MARK(name));
        } catch (error) {
          refused.push(`${name}: ${String(error)}`);
        }
      }
      return { count: rules.Count, refused };
    },
    settles(answer) {
      const count = fieldOf(answer, 'count');
      if (count === 4) return { 'cf-limit': 'none' };
      return count === 3 ? { 'cf-limit': 'three' } : {};
    },
  },
  {
    name: 'xml-parts',
    about: { zh: '自定义 XML 部件写入后在不在', en: 'whether a custom XML part is there once it is written' },
    ask(_, application) {
      const parts = application.ActiveWorkbook?.CustomXMLParts;
      if (!parts) return { offered: false };
      const part = parts.Add(`<probe xmlns="${NAMESPACE}">规矩</probe>`);
      const found = parts.SelectByNamespace(NAMESPACE)?.Count ?? 0;
      if (found > 0) part?.Delete();
      return { offered: true, found, left: parts.SelectByNamespace(NAMESPACE)?.Count ?? 0 };
    },
    settles(answer) {
      const found = fieldOf(answer, 'found');
      return typeof found === 'number' ? { 'xml-parts': found > 0 ? 'kept' : 'lost' } : {};
    },
  },
];

function kindOfMember(of: object | null | undefined, name: string): string {
  return of ? typeof Reflect.get(of, name) : 'undefined';
}

/** Members tell what it is: nothing else does. */
function kindOf(given: unknown): string {
  if (typeof given !== 'object' || given === null) return '';
  if (Reflect.get(given, 'UsedRange') !== undefined) return 'sheet';
  return Reflect.get(given, 'Address') !== undefined ? 'range' : '';
}

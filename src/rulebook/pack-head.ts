/** A pack's pack.yaml. */
import { addDays, parseIsoDate, type CivilDate } from '../base/civil-date';
import type { InstrumentText } from '../checks/instrument';
import { FORM_KINDS, type FormKind } from '../forms/form-document';
import type { Head } from './inheritance';
import type { Notes } from './notes';
import { PACK_FORMAT, packShape } from './pack-shapes';
import { noSuchDay } from './read-parameter';
import type { RuleFile } from './rule-file';

/** Undefined, with its mistakes noted, where it cannot be read. */
export function readHead(file: RuleFile, notes: Notes): Head | undefined {
  const newer = newerFormat(file.data);
  if (newer !== undefined) {
    notes.note(file, { path: ['format'], message: madeForNewer(newer) });
    return undefined;
  }
  const fields = notes.shaped(file, packShape);
  if (!fields) return undefined;
  const days = (['from', 'until', 'arguable'] as const).flatMap((key): [typeof key, CivilDate][] => {
    const text = fields.inForce[key];
    const day = text === undefined ? undefined : parseIsoDate(text);
    if (text !== undefined && !day) notes.note(file, { path: ['inForce', key], message: noSuchDay(text) });
    return day ? [[key, day]] : [];
  });
  const { from, ...rest }: Partial<Record<'from' | 'until' | 'arguable', CivilDate>> = Object.fromEntries(days);
  if (!from) return undefined;
  const annexes = new Map(
    Object.entries(fields.annexes ?? {}).flatMap(([form, annex]) => (isForm(form) ? [[form, annex] as const] : [])),
  );
  const { number, title } = fields;
  const { basis, untilBy } = fields.inForce;
  const texts = fields.texts && textsOf(fields.texts, from, file, notes);
  return {
    ...fields,
    instrument: {
      number,
      title,
      from,
      ...rest,
      ...(untilBy ? { untilBy } : {}),
      basis,
      annexes,
      ...(texts ? { texts } : {}),
    },
  };
}

/** Each is in force until the day before the next; the first from the day on which the instrument is. */
function textsOf(
  given: NonNullable<Head['texts']>,
  first: CivilDate,
  file: RuleFile,
  notes: Notes,
): readonly InstrumentText[] {
  const days = given.map(({ from }, index) => {
    const day = parseIsoDate(from);
    const before = given[index - 1]?.from ?? '';
    const path = ['texts', index, 'from'];
    if (!day) notes.note(file, { path, message: noSuchDay(from) });
    else if (index === 0 ? day !== first : from <= before)
      notes.note(file, { path, message: index === 0 ? notTheFirst(first) : notAfter(from, before) });
    if (given.slice(0, index).some(({ id }) => id === given[index]?.id))
      notes.note(file, { path: ['texts', index, 'id'], message: twice(given[index]?.id ?? '') });
    return day ?? first;
  });
  return given.map(({ from: _, ...text }, index) => {
    const next = days[index + 1];
    return { ...text, from: days[index] ?? first, ...(next === undefined ? {} : { until: addDays(next, -1) }) };
  });
}

function notTheFirst(first: CivilDate) {
  return {
    zh: `第一个文本要从办法施行之日（inForce.from，${first}）起`,
    en: `the first text is in force from the day the instrument is (inForce.from, ${first})`,
  };
}

function notAfter(from: string, before: string) {
  return {
    zh: `各文本要由早到晚；${from} 不晚于前一个 ${before}`,
    en: `texts must go forward; ${from} is not after ${before}`,
  };
}

function twice(id: string) {
  return { zh: `“${id}”出现了两次`, en: `“${id}” occurs twice` };
}

function newerFormat(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('format' in data)) return undefined;
  const { format } = data;
  return typeof format === 'string' && /^guiju\.pack\/\d+$/.test(format) && format !== PACK_FORMAT ? format : undefined;
}

/** Told instead of whatever else is unknown in it. */
function madeForNewer(format: string) {
  return {
    zh: `这个规则包（${format}）是给更新版本的规矩写的，请先更新规矩`,
    en: `this pack (${format}) is written for a newer Guiju; update it first`,
  };
}

function isForm(text: string): text is FormKind {
  const kinds: readonly string[] = FORM_KINDS;
  return kinds.includes(text);
}

/** A pack's pack.yaml. */
import { parseIsoDate, type CivilDate } from '../base/civil-date';
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
  return {
    ...fields,
    instrument: { number, title, from, ...rest, ...(untilBy ? { untilBy } : {}), basis, annexes },
  };
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

/** What somebody should hear of a record: what in it is newer, broken, forged, doubled or refused, and that it is heavy. */
import type { Bilingual } from '../base/bilingual';
import { HEAVY_RECORD, type ReviewRecord } from '../record/record';
import type { PartRefused } from '../workbook/record-texts';

/** Each a sentence; none where all is well. */
export function warnings({ told, size }: ReviewRecord, refused: readonly PartRefused[] = []): Bilingual[] {
  const all: (Bilingual | undefined)[] = [
    told.newer > 0
      ? {
          zh: `${told.newer} 条由更新的版本写成，已原样保留，这一版读不懂`,
          en: `${told.newer} written by a newer version: kept, not understood`,
        }
      : undefined,
    told.malformed > 0
      ? { zh: `${told.malformed} 条格式不对，没有采用`, en: `${told.malformed} malformed, not taken` }
      : undefined,
    told.forged > 0
      ? {
          zh: `${told.forged} 条与校验值不符，被改动过`,
          en: `${told.forged} do not match their digest: tampered with`,
        }
      : undefined,
    told.doubled.length > 0
      ? {
          zh: `${told.doubled.length} 个编号下有不同内容，都已保留`,
          en: `${told.doubled.length} ids stand over different content; all are kept`,
        }
      : undefined,
    size > HEAVY_RECORD
      ? {
          zh: `记录有 ${Math.round(size / 1000)} kB，超过 500 kB，工作簿会变重`,
          en: `the record has ${Math.round(size / 1000)} kB, over 500 kB`,
        }
      : undefined,
    refused.length > 0
      ? {
          zh: `${refused.length} 个部分读不了（${refused.map((one) => REFUSED_WORDS[one].zh).join('、')}），其余不受影响`,
          en: `${refused.length} parts cannot be read (${refused.map((one) => REFUSED_WORDS[one].en).join(', ')}); the others are as they were`,
        }
      : undefined,
  ];
  return all.flatMap((one) => one ?? []);
}

/** Of answers that go to no thread: none where there are none. */
export function unplacedWarning(count: number): Bilingual[] {
  if (count === 0) return [];
  return [
    {
      zh: `${count} 条答复找不到对应的线索，没有采用`,
      en: `${count} answers go to no thread that is known here, and were not taken`,
    },
  ];
}

const REFUSED_WORDS: Readonly<Record<PartRefused, Bilingual>> = {
  malformed: { zh: '损坏', en: 'broken' },
  doctype: { zh: '含不允许的内容', en: 'holds what is not allowed' },
  oversize: { zh: '过大', en: 'too large' },
};

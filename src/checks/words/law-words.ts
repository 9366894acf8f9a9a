/** What is said of an act's day beside a verdict: that the instrument had lapsed, was prolonged, or had another text by then. */
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import type { Check, Verdict } from '../check';
import type { Evaluation } from '../evaluation';
import { prolongedBy } from '../cited-on';
import { inForceOn, numberOn, type Instrument, type InstrumentText } from '../instrument';
import type { Scene } from '../scene';
import { listed } from './sentences';

/** The other last day, by how the days of the period are counted; nothing where there is none. */
export function otherLastDay({ arguable }: Instrument, zh = '；', en = '; ', end = ''): Bilingual {
  return arguable === undefined
    ? { zh: '', en: '' }
    : {
        zh: `${zh}首日不计入的，为 ${arguable}${end && '）'}`,
        en: `${en}${arguable} where the first day does not count${end}`,
      };
}

export function lapsedNote(
  lapsed: NonNullable<Evaluation['lapsed']>,
  { instrument, day }: Scene,
  due: CivilDate | undefined,
): Bilingual {
  const { until = '' } = instrument;
  const number = numberOn(instrument, day);
  const also = otherLastDay(instrument);
  if (lapsed === 'open' && inForceOn(instrument, day) === 'in-force')
    return {
      zh: `（期限 ${due ?? ''} 届满时 ${number} 已过有效期（至 ${until}${also.zh}），是否仍须照办条文没有写；至多提醒。）`,
      en: `(When the time ran out on ${due ?? ''}, ${number} was past its validity (until ${until}${also.en}); whether the duty goes on is not written; a warning at most.)`,
    };
  if (lapsed === 'open' && inForceOn(instrument, day) === 'unproven')
    return {
      zh: `（${number} 的有效期至 ${until}；项目要素表写明已延长，没有写明日期或文件，至多提醒。）`,
      en: `(${number} was in force until ${until}; the sheet of project facts says that it was prolonged, and not until when or by which document: a warning at most.)`,
    };
  if (lapsed === 'open')
    return inForceOn(instrument, day) === 'doubtful'
      ? {
          zh: `（${number} 的有效期只见于发布页：按发布页已于 ${until} 后失效，按正文仍有效；至多提醒。）`,
          en: `(The expiry of ${number} stands only on the page it was published on: by the page it lapsed after ${until}, by the text it is in force; a warning at most.)`,
        }
      : {
          zh: `（${day} 当日 ${number} 是否仍有效有争议，至多提醒。）`,
          en: `(Whether ${number} was still in force on ${day} is arguable; a warning at most.)`,
        };
  return lapsed === 'shown'
    ? {
        zh: `（${number} 已于 ${until} 后失效，仅供参考${also.zh}。）`,
        en: `(${number} lapsed after ${until}; for information${also.en}.)`,
      }
    : {
        zh: `（${number} 已于 ${until} 后失效；按“参照执行”列出，至多提醒${also.zh}。）`,
        en: `(${number} lapsed after ${until}; applied all the same, as 参照执行 says, and a warning at most${also.en}.)`,
      };
}

export function prolongedNote(check: Check, scene: Scene): Bilingual | undefined {
  const by = prolongedBy(check, scene);
  const { until = '', prolongation } = scene.instrument;
  const number = numberOn(scene.instrument, scene.day);
  return by === undefined
    ? undefined
    : {
        zh: `（${number} 自身的有效期至 ${prolongation?.own ?? ''}；项目要素表写明按 ${by} 延至 ${until}，据此判断。）`,
        en: `(${number} by its own text lapsed after ${prolongation?.own ?? ''}; the sheet of project facts says that ${by} prolonged it until ${until}, and by that it is judged.)`,
      };
}

/** Of an amended instrument: the text of that day says it otherwise, or not at all. */
export function ofAnotherText(texts: NonNullable<Check['texts']>, day: CivilDate): Verdict {
  const of = listed(
    texts.map((text) => {
      const days = daysOfText(text);
      return { zh: `${text.number}（${days.zh}）`, en: `${text.number} (${days.en})` };
    }),
  );
  return {
    outcome: 'inapplicable',
    message: {
      zh: `出自 ${of.zh}；${day} 的事项不按它判断。`,
      en: `Of ${of.en}; what was done on ${day} is not judged by it.`,
    },
    trace: { label: { zh: '条文文本', en: 'text of the instrument' }, value: day, unit: 'date' },
  };
}

/** '2023-07-01 至 2025-02-28' */
export function daysOfText({ from, until }: InstrumentText): Bilingual {
  return until === undefined
    ? { zh: `${from} 起`, en: `from ${from}` }
    : { zh: `${from} 至 ${until}`, en: `${from} – ${until}` };
}

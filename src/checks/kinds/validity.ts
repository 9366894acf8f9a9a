/** validity: whether the instrument itself is law on the day asked for. */
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import type { MissingFact, TraceNode } from '../evaluation';
import { appliedAllTheSame, endsEarlier, inForceOn, numberOn, textOn, type Instrument } from '../instrument';
import type { Scene } from '../scene';
import { otherLastDay } from '../words/law-words';
import { missingSentence, sentences } from '../words/sentences';

export const validityKind = checkKind('validity', {}, () => judge);

function judge(scene: Scene): Verdict {
  const { fact, instrument } = scene;
  const verdict = judgeDays(scene);
  const earlier = endsEarlier(instrument, fact);
  if (!earlier) return verdict;
  const { until = '' } = instrument;
  const number = numberOn(instrument, scene.asOf);
  return {
    ...verdict,
    cells: earlier.cells,
    problem: {
      zh: `有效期延至填的是 ${earlier.day}，早于 ${number} 自身的有效期末日 ${until}，没有采用；请核对日期和文件。`,
      en: `The validity is said to be prolonged until ${earlier.day} (有效期延至), which is before the last day by ${number} itself, ${until}; it was not taken. Check the day and the document.`,
    },
  };
}

function judgeDays({ instrument, asOf, fact }: Scene): Verdict {
  const { from, until, arguable, basis, prolongation } = instrument;
  const number = numberOn(instrument, asOf);
  const trace = daysOf(instrument, asOf);
  const known = { zh: `（${basis.zh}）`, en: ` (${basis.en})` };
  const also = otherLastDay(instrument, '（', ' (', ')');
  switch (inForceOn(instrument, asOf)) {
    case 'not-yet':
      return {
        outcome: 'failed',
        message: {
          zh: `${number} 自 ${from} 起施行，${asOf} 尚未生效${known.zh}。`,
          en: `${number} is in force from ${from} and was not yet in force on ${asOf}${known.en}.`,
        },
        trace,
      };
    case 'lapsed': {
      const then = appliedAllTheSame(fact) ? APPLIED : SHOWN;
      return {
        outcome: 'failed',
        message: {
          zh: `${number} 有效期已于 ${until} 届满${also.zh}，${asOf} 已失效；请核实是否续期或修订${known.zh}。${then.zh}`,
          en: `${number} lapsed after ${until}${also.en} and was no longer in force on ${asOf}; find out whether it was renewed${known.en}. ${then.en}`,
        },
        trace,
      };
    }
    case 'unproven':
      return unproven(instrument, asOf, trace);
    case 'doubtful':
      return { outcome: 'failed', message: doubtfulWords(instrument, asOf, appliedAllTheSame(fact)), trace };
    case 'arguable': {
      const also = appliedAllTheSame(fact) ? APPLIED_ARGUABLY : { zh: '', en: '' };
      return {
        outcome: 'depends',
        message: {
          zh: `${asOf} 恰为 ${number} 有效期届满的对应日（${arguable}），当日是否仍有效，取决于首日是否计入${known.zh}。${also.zh}`,
          en: `${asOf} is the anniversary day (${arguable}) of ${number}; whether it is still in force depends on whether the first day counts${known.en}.${also.en}`,
        },
        trace,
      };
    }
    case 'in-force':
      return prolongation?.by === undefined
        ? { outcome: 'passed', message: inForceWords(instrument, asOf), trace }
        : prolonged(instrument, prolongation.by, asOf, trace);
  }
}

function inForceWords(instrument: Instrument, asOf: CivilDate): Bilingual {
  const { number, from, until, basis } = instrument;
  const also = otherLastDay(instrument, '（', ' (', ')');
  const end =
    until === undefined
      ? { zh: '，未写明失效日期', en: ', no expiry stated' }
      : { zh: `，有效至 ${until}${also.zh}`, en: ` until ${until}${also.en}` };
  const now = textWords(instrument, asOf);
  return {
    zh: `${number} 自 ${from} 起施行${end.zh}，${asOf} 有效${now.zh}（${basis.zh}）。`,
    en: `${number} is in force from ${from}${end.en}; it is in force on ${asOf}${now.en} (${basis.en}).`,
  };
}

/** Of an amended instrument: which text that day has. */
function textWords({ texts }: Instrument, asOf: CivilDate): Bilingual {
  const text = textOn(texts, asOf);
  return text
    ? {
        zh: `；当日施行的是 ${text.number}（自 ${text.from} 起）`,
        en: `; the text of that day is ${text.number} (from ${text.from})`,
      }
    : { zh: '', en: '' };
}

/** By somebody's statement; nobody looked into the document. */
function prolonged(instrument: Instrument, by: string, asOf: CivilDate, trace: TraceNode): Verdict {
  const { number, from, until = from, prolongation } = instrument;
  const own = prolongation?.own ?? until;
  const now = textWords(instrument, asOf);
  return {
    outcome: 'passed',
    noted: true,
    ...(prolongation ? { cells: [...prolongation.cells, ...prolongation.looked] } : {}),
    message: {
      zh: `${number} 自 ${from} 起施行，自身的有效期至 ${own}；项目要素表写明按 ${by} 延至 ${until}，${asOf} 按有效判断${now.zh}。这是填表人所写，请核对该文件。`,
      en: `${number} is in force from ${from}, by its own text until ${own}; the sheet of project facts says that ${by} prolonged it until ${until}, and on ${asOf} it is taken to be in force${now.en}. That is the word of whoever filled in the sheet: look into the document.`,
    },
    trace,
  };
}

function unproven(instrument: Instrument, asOf: CivilDate, trace: TraceNode): Verdict {
  const { from, until = from, prolongation } = instrument;
  const number = numberOn(instrument, asOf);
  const noDay = prolongation?.to === undefined;
  const looked = (noDay ? prolongation?.cells : prolongation.looked) ?? [];
  const name = noDay
    ? { zh: '有效期延至', en: 'validity prolonged until' }
    : { zh: '有效期延长文件', en: 'document that prolonged the validity' };
  const fact = noDay ? 'project.prolongedTo' : 'project.prolongedBy';
  const missing: MissingFact[] = [{ fact, name, why: noDay ? 'unreadable' : 'not-found', looked }];
  return {
    outcome: 'cannotTell',
    message: sentences(
      {
        zh: `${number} 的有效期至 ${until}；项目要素表写明已延长，${asOf} 是否仍有效，要看所依据的文件。`,
        en: `${number} was in force until ${until}; the sheet of project facts says that it was prolonged. Whether it still was on ${asOf} depends on the document.`,
      },
      missingSentence(missing),
    ),
    missing,
    ...(prolongation ? { cells: [...prolongation.cells, ...looked] } : {}),
    trace,
  };
}

function daysOf({ from, until }: Instrument, asOf: CivilDate): TraceNode {
  return {
    label: { zh: '施行与失效', en: 'in force from and until' },
    op: 'validity',
    args: [
      { label: { zh: '业务日期', en: 'day asked for' }, value: asOf, unit: 'date' },
      { label: { zh: '施行日期', en: 'in force from' }, value: from, unit: 'date' },
      ...(until === undefined
        ? []
        : [{ label: { zh: '有效期末日', en: 'last day' }, value: until, unit: 'date' as const }]),
    ],
  };
}

/** Lapsed by the page it was published on, in force by the text: both ways. */
function doubtfulWords(instrument: Instrument, asOf: CivilDate, applied: boolean): Bilingual {
  const { from, until = from, basis } = instrument;
  const number = numberOn(instrument, asOf);
  const also = applied ? ALSO_APPLIED : { zh: '', en: '' };
  return {
    zh: `按发布页，${number} 的有效期已于 ${until} 届满，${asOf} 已失效；按正文，没有写有效期，仍然有效。两种口径并列，请向制定机关核实（${basis.zh}）。此后的事项仍按它列出，至多提醒${also.zh}。`,
    en: `By the page it was published on, ${number} lapsed after ${until} and was no longer in force on ${asOf}; by the text, which states no period, it still is. Ask its issuer (${basis.en}). What was done after that is still held against it, as a warning at most${also.en}.`,
  };
}

const ALSO_APPLIED = {
  zh: '；项目要素表写明参照执行',
  en: '; the sheet of project facts says that it is applied all the same',
};

const APPLIED_ARGUABLY = {
  zh: '项目要素表写明参照执行。',
  en: ' The sheet of project facts says that it is applied all the same.',
};

const SHOWN = {
  zh: '失效以后的事项不再按它判断，所列只供参考；仍参照执行的，在项目要素表写“参照执行：是”。',
  en: 'What was done after that is not judged by it any more; what is listed is for reference only. Where it is applied all the same, write 参照执行: 是 in the sheet of project facts.',
};

const APPLIED = {
  zh: '项目要素表写明参照执行，失效以后的事项仍按它列出，至多提醒。',
  en: 'The sheet of project facts says that it is applied all the same: what was done after that is still held against it, as a warning at most.',
};

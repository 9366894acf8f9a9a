/** What a check sees of one subject: by which day it judges, and what law and which dated value holds then. */
import type { CivilDate } from '../base/civil-date';
import { keptBy } from '../base/kept';
import type { FactValue, Subject } from '../facts/subject';
import { unreadable, type Reading } from '../workbook/reading';
import type { Check } from './check';
import { asProlonged, type Instrument } from './instrument';
import { lookUpFact } from './look-up-fact';
import type { Pack } from './pack';
import type { Scene } from './scene';

export function sceneOf(check: Check, subject: Subject, pack: Pack, asOf: CivilDate): Scene {
  const fact: Scene['fact'] = (id) => {
    const reading = lookUpFact(subject, id);
    return reading.known && reading.impossible ? unreadable(reading.cells, reading.impossible) : reading;
  };
  const dated = (check.asOf ?? []).find(({ id }) => dayOf(fact(id)) !== undefined);
  const act = dated && fact(dated.id);
  const day = (act && dayOf(act)) ?? asOf;
  const month = dated && act && monthOf(dated, act);
  return {
    wholeSubject: () => subject,
    day,
    ...(month ? { month } : {}),
    asOf,
    instrument: prolonged(pack.instrument)(projectOf(subject)),
    calendar: pack.calendar,
    fact,
    parameter: (id) => {
      const [first, last] = [parameterOn(pack, id, day), parameterOn(pack, id, month?.to ?? day)];
      return month && 'value' in last && !('value' in first && first.value === last.value)
        ? { missing: month.wanted }
        : first;
    },
    quantity: (id) => {
      const formula = pack.quantities.get(id);
      if (!formula) throw new RangeError(`no quantity "${id}" in pack ${pack.id}`);
      return formula;
    },
    growth: () => ({}),
  };
}

/** Asked once for all that belongs to a project, be it thousands of lines. */
const prolonged = keptBy((instrument: Instrument) =>
  keptBy((project: Subject) => asProlonged(instrument, (id) => lookUpFact(project, id))),
);

function projectOf(subject: Subject): Subject {
  let top = subject;
  while (top.parent) top = top.parent;
  return top;
}

/** Of a month that is written alone the first day. */
function dayOf(reading: Reading<FactValue>): CivilDate | undefined {
  if (!reading.known) return reading.days?.from;
  return reading.value.type === 'date' ? reading.value.value : undefined;
}

function monthOf({ id, name }: NonNullable<Check['asOf']>[number], reading: Reading<FactValue>): Scene['month'] {
  if (reading.known || !reading.days) return undefined;
  const { why, looked, reason, days } = reading;
  return { to: days.to, id, wanted: { fact: id, name, why, looked, ...(reason ? { reason } : {}) } };
}

function parameterOn(pack: Pack, id: string, day: CivilDate): ReturnType<Scene['parameter']> {
  const parameter = pack.parameters.get(id);
  const current = parameter?.values.filter((value) => value.from <= day).at(-1);
  if (current) return { value: current.value };
  const name = parameter?.name ?? { zh: id, en: id };
  const reason = { zh: `${day} 尚无施行的数值`, en: `no value was in force on ${day}` };
  return { missing: { fact: `parameter.${id}`, name, why: 'not-found', looked: [], reason } };
}

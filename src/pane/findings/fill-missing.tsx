/** The fields of what a finding waits for, where it is told; once they are written, the focus goes on to the next finding. */
import type { MissingFact } from '../../checks/evaluation';
import { isFactId } from '../../facts/fact-id';
import { FillAll, useTypedFacts } from '../shared/fill-all';
import { FillFact, isWrittenDown } from '../shared/fill-fact';
import { useJump } from '../shared/jump';
import { useSpeech } from '../shared/language';
import { useSessionState } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

export interface FillMissingProps {
  readonly missing: readonly MissingFact[];
}

export function FillMissing({ missing }: FillMissingProps) {
  const look = useViewLook();
  const { dictionary } = useSessionState();
  const { sayAlone } = useSpeech();
  const { step } = useJump();
  const { typed, note } = useTypedFacts();
  const fields = missing.flatMap(({ fact, name, why }) => {
    if (why === 'conflicting' || !isFactId(fact)) return [];
    const known = dictionary?.byId(fact);
    return known && isWrittenDown(known, fact) ? [{ fact, name: sayAlone(name) }] : [];
  });
  if (fields.length === 0) return null;
  const several = fields.length > 1;
  return (
    <>
      <ul className={look.list}>
        {fields.map(({ fact, name }) => (
          <li key={fact} className={look.small}>
            <span aria-hidden>{name}</span>
            {/* The last one wanted settles the finding. */}
            <FillFact fact={fact} name={name} {...(several ? { among: note } : { onFilled: () => step(1) })} />
          </li>
        ))}
      </ul>
      {several && (
        <FillAll
          typed={typed}
          asked={new Map(fields.map(({ fact, name }) => [fact, name]))}
          {...(typed.size >= fields.length && { onFilled: () => step(1) })}
        />
      )}
    </>
  );
}

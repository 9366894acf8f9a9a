/** Whether the instrument is law at all, which comes before everything that is said by it. */
import type { Bilingual } from '../base/bilingual';
import type { Finding } from './review';

/** The finding that says that the instrument is not law on the day asked for, or that this is arguable or nobody can tell. */
export function isLapse({ trace, outcome }: Pick<Finding, 'trace' | 'outcome'>): boolean {
  return trace.op === 'validity' && (outcome === 'failed' || outcome === 'depends' || outcome === 'cannotTell');
}

/** In force by what somebody wrote of it. */
function isProlonged({ trace, noted }: Pick<Finding, 'trace' | 'noted'>): boolean {
  return trace.op === 'validity' && noted === true;
}

/** What to say of it before any verdict; undefined where the instrument was law for all that was judged. */
export function lapseWords(findings: readonly Finding[]): Bilingual | undefined {
  const lapse = findings.find(isLapse) ?? findings.find(isProlonged);
  if (lapse) return lapse.message;
  const shown = findings.filter(({ lapsed }) => lapsed === 'shown').length;
  const applied = findings.filter(({ lapsed }) => lapsed === 'applied').length;
  if (applied > 0)
    return {
      zh: `有 ${applied} 项所涉的事项发生在办法失效以后，按项目要素表的“参照执行”列出，至多提醒。`,
      en: `${applied} finding(s) are about acts after the instrument lapsed; the sheet of project facts says that it is applied all the same (参照执行), and they warn at most.`,
    };
  return shown === 0
    ? undefined
    : {
        zh: `有 ${shown} 项所涉的事项发生在办法失效以后，不按它判断。`,
        en: `${shown} finding(s) are about acts after the instrument lapsed and are judged by nothing.`,
      };
}

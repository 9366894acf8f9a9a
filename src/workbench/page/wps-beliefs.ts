/** What is believed of WPS, for the panel and from the address: `?wps=cf-limit:none,…`. */
import { ET_BELIEFS, etBeliefsFrom, type EtBeliefs } from '../wps/beliefs';
import type { BeliefsShown } from './beliefs-panel';

interface WpsBeliefsRead {
  readonly beliefs: EtBeliefs;
  /** What names no belief, or says of one what none of its values is. */
  readonly misunderstood: readonly string[];
}

export function parseWpsBeliefs(text: string | null): WpsBeliefsRead {
  const parts = (text ?? '').split(',').filter((part) => part !== '');
  return etBeliefsFrom(parts.map((part) => part.split(':')));
}

export function wpsBeliefs(now: EtBeliefs): BeliefsShown {
  return {
    listed: ET_BELIEFS,
    now,
    // No real WPS has been asked yet.
    settled: () => [],
    membersOf: () => [],
    sum: (counts) => ({
      zh: `真实的 WPS 表格在这些地方可能不同，共 ${counts.all} 处：${counts.byEvidence.zh}。还没有任何真实 WPS 的探查记录；没有人测过的，这里照最不客气的来。在地址中用 ?program=wps&wps=名称:取值,… 更改。适配器对每一处怎样应付，见 src/hosts/wps/stance.md。`,
      en: `In ${counts.all} points a real WPS Spreadsheets may differ: ${counts.byEvidence.en}. There is no recording of a real one yet; where nobody has measured it, the least kind is played here. Change them in the address by ?program=wps&wps=name:value,… What the adapter does about each is in src/hosts/wps/stance.md.`,
    }),
    beside: [],
  };
}

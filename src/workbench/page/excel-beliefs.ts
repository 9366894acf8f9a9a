/** What is believed of Excel, for the panel. */
import { BELIEFS, type Beliefs } from '../excel/beliefs';
import { BESIDE_BELIEFS } from '../excel/beside-beliefs';
import { membersOf, REGISTERED_MEMBERS } from '../excel/members';
import type { BeliefsShown } from './beliefs-panel';
import type { RecordedBeliefs } from './recorded-beliefs';

export function excelBeliefs(now: Beliefs, recorded: RecordedBeliefs): BeliefsShown {
  return {
    listed: BELIEFS,
    now,
    settled: (name) => recorded.settled(name),
    membersOf,
    sum: (counts) => ({
      zh: `真实的 Excel 在这些地方可能不同，共 ${counts.all} 处：${counts.byEvidence.zh}；其中 ${counts.settled} 处已有真实 Excel 的探查记录，仍属推测的 ${counts.assumed} 处。在地址中用 ?excel=名称:取值,… 更改，或用 ?recording=文件名 照某次探查。模拟的 Excel 共有 ${REGISTERED_MEMBERS.length} 个成员，未列在下面的照微软的参考文档。`,
      en: `In ${counts.all} points a real Excel may differ: ${counts.byEvidence.en}. ${counts.settled} are settled by recordings of a real Excel, ${counts.assumed} are merely assumed still. Change them in the address by ?excel=name:value,… or follow a recording by ?recording=file. The simulated Excel has ${REGISTERED_MEMBERS.length} members; those not listed below follow Microsoft’s reference.`,
    }),
    beside: BESIDE_BELIEFS,
  };
}

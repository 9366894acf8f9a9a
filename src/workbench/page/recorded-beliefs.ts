/** What recordings of the probe say of the beliefs: those of a real Excel settle them, those of a simulation do not. */
import { probeAnswersSchema, settledBy, type ProbeAnswers } from '../../probe/recording';
import { beliefsFrom, type BeliefsRead } from '../excel/beliefs';

export interface RecordedBeliefs {
  /** The recording by this name, as what the simulated Excel is to believe; undefined where there is none. */
  beliefsOf(name: string): BeliefsRead | undefined;
  /** What real Excels were seen to do: by the belief, the files and what each says. */
  settled(belief: string): readonly { readonly file: string; readonly value: string }[];
}

export function recordedBeliefs(recordings: ProbeAnswers): RecordedBeliefs {
  const said = Object.entries(recordings).map(([file, recording]) => ({
    file,
    beliefs: settledBy(recording),
    isEvidence: recording.madeBy === 'excel',
  }));
  return {
    beliefsOf: (name) => {
      const found = said.find(({ file }) => file === name || file === `${name}.json`);
      return found && beliefsFrom(found.beliefs);
    },
    settled: (belief) =>
      said.flatMap(({ file, beliefs, isEvidence }) => {
        const value = beliefs[belief];
        return isEvidence && value !== undefined ? [{ file, value }] : [];
      }),
  };
}

/** From the file the build makes of the recordings; none where it cannot be had, as on a site meant for elsewhere. */
export async function fetchRecordedBeliefs(url: string): Promise<RecordedBeliefs> {
  const response = await fetch(url);
  return recordedBeliefs(response.ok ? probeAnswersSchema.parse(await response.json()) : {});
}

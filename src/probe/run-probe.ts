/** Puts the questions one by one, each on a sheet of its own, and keeps what came of each: an answer, or how it failed. */
import { startRecording } from '../hosts/office/recorder';
import { madeByVersion } from './made-by';
import { DESK_SIZE, type LedPerson, type ProbeSize, type Question } from './question';
import { PROBE_FORMAT, type ProbeExchange, type ProbeRecording, type ProbeStep } from './recording';
import { refusalOf } from './refusal';
import { apiSets, type ProbeSurroundings } from './surroundings';
import { onScratchSheet } from './scratch-sheet';

export interface Probe {
  /** Asks one; resolves with its step, whatever happens. */
  ask(question: Question, person: LedPerson, size?: ProbeSize): Promise<ProbeStep>;
  /** All so far. */
  recording(): ProbeRecording;
  close(): void;
}

/** A batch longer than this is not kept whole. */
const LONGEST_TEXT = 40_000;
const BEGINNING = 200;

/** To be called after Office.onReady. */
export function openProbe({ libraries, browser }: ProbeSurroundings): Probe {
  const recorder = startRecording();
  const steps: ProbeStep[] = [];
  const leftBehind: string[] = [];
  const count = () => recorder.recording().exchanges.length;
  return {
    async ask(question, person, size = DESK_SIZE) {
      const [began, first] = [performance.now(), count()];
      const outcome = await onScratchSheet(
        (scratch) => question.ask(scratch, person, size),
        (name) => leftBehind.push(name),
      ).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ failure: refusalOf(error) }),
      );
      const took = Math.round(performance.now() - began);
      const step = { question: question.name, of: question.of, took, ...outcome, exchanges: [first, count()] };
      steps.push(step as ProbeStep);
      return step as ProbeStep;
    },
    recording() {
      const { platform, version, excelApi, exchanges } = recorder.recording();
      return {
        format: PROBE_FORMAT,
        madeBy: madeByVersion(version),
        platform,
        version,
        language: Office.context.displayLanguage,
        excelApi,
        apiSets: apiSets(),
        libraries,
        browser,
        steps: [...steps],
        leftBehind: [...leftBehind],
        exchanges: exchanges.map(shortened),
      };
    },
    close: () => recorder.stop(),
  };
}

function shortened(exchange: ProbeExchange): ProbeExchange {
  const { request, response = '' } = exchange;
  if (request.length + response.length <= LONGEST_TEXT) return exchange;
  return {
    ...exchange,
    request: request.slice(0, BEGINNING),
    response: response.slice(0, BEGINNING),
    cut: [request.length, response.length],
  };
}

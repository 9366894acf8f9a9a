/**
 * Records what passes between office.js and Excel, where somebody asks for
 * it: the requests and answers of a real Excel are what our simulated one is
 * held against. A recording holds the content of the workbook.
 */

/** One batch: the JSON texts that went to Excel and came back, or the number and words of a refusal. */
interface Exchange {
  /** Milliseconds since the recording began. */
  readonly at: number;
  readonly took: number;
  readonly request: string;
  readonly response?: string;
  readonly refused?: { readonly number: number; readonly message: string };
}

export interface Recording {
  readonly format: 'guiju-office-recording-1';
  /** 'PC', 'OfficeOnline', 'Mac', and Excel's version, as Office tells them. */
  readonly platform: string;
  readonly version: string;
  readonly excelApi: string;
  readonly exchanges: readonly Exchange[];
}

interface Recorder {
  recording(): Recording;
  /** Tells each time another exchange is complete. */
  onExchange(listener: (count: number) => void): void;
  stop(): void;
}

interface Answer {
  readonly status: string;
  readonly value?: { readonly data?: unknown };
  readonly error?: { readonly code: number; readonly message: string };
}

type Execute = (message: readonly unknown[], done: (answer: Answer) => void) => void;

/** Inside office.js, the one door through which every batch goes. */
declare const OSF: { readonly DDA: { RichApi: { readonly executeRichApiRequestAsync: Execute } } };

const BODY_OF_REQUEST = 4;
const BODY_OF_RESPONSE = 2;
const NEWEST_KNOWN = 21;

/** To be called after Office.onReady and before the first batch. */
export function startRecording(): Recorder {
  const door = OSF.DDA.RichApi;
  const began = performance.now();
  const exchanges: Exchange[] = [];
  const listeners = new Set<(count: number) => void>();
  const execute: Execute = (message, done) => {
    const at = performance.now();
    door.executeRichApiRequestAsync(message, (answer) => {
      exchanges.push({
        at: Math.round(at - began),
        took: Math.round(performance.now() - at),
        request: String(message[BODY_OF_REQUEST]),
        ...outcomeOf(answer),
      });
      for (const listener of listeners) listener(exchanges.length);
      done(answer);
    });
  };
  // The method itself cannot be written over; the object it stands on can have another in front.
  OSF.DDA.RichApi = Object.create(door, { executeRichApiRequestAsync: { value: execute } }) as typeof door;
  const { platform, version } = Office.context.diagnostics;
  return {
    recording: () => ({
      format: 'guiju-office-recording-1',
      platform: String(platform),
      version,
      excelApi: newestExcelApi(),
      exchanges: [...exchanges],
    }),
    onExchange: (listener) => void listeners.add(listener),
    stop: () => {
      OSF.DDA.RichApi = door;
    },
  };
}

function outcomeOf({ status, value, error }: Answer): Pick<Exchange, 'response' | 'refused'> {
  if (status !== 'succeeded') return { refused: { number: error?.code ?? 0, message: error?.message ?? '' } };
  return { response: String(itemsOf(value?.data)[BODY_OF_RESPONSE]) };
}

/** Excel on Windows hands over arrays of its own kind. */
function itemsOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  return hasToArray(data) ? data.toArray() : [];
}

function hasToArray(data: unknown): data is { toArray(): unknown[] } {
  return typeof data === 'object' && data !== null && 'toArray' in data && typeof data.toArray === 'function';
}

function newestExcelApi(): string {
  for (let minor = NEWEST_KNOWN; minor > 0; minor--) {
    if (Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `1.${minor}`;
  }
  return '';
}

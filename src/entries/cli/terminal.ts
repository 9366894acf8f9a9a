/** Where the command line writes, and what it is called there. */
import { printable } from '../../base/plain-text';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly version: string;
  /** False once nobody takes any more of what is written out; absent: somebody does. */
  readonly isRead?: () => boolean;
  /** The line at which a person's terminal stands, written anew; absent where nobody watches. */
  readonly redraw?: (line: string) => void;
}

/** A terminal that is written to by the two functions, and shows nothing but text. */
export function plainTerminal(
  out: (text: string) => void,
  err: (text: string) => void,
  version: string,
  watched?: { readonly columns: number },
): Terminal {
  // Back to the start of the line and the rest of it cleared: what else is printed begins on a clean one.
  const redraw = (line: string) => err(`\r\u001b[2K${printable(line).slice(0, (watched?.columns ?? 80) - 1)}`);
  const clean = watched ? () => redraw('') : () => undefined;
  return {
    out: (text) => {
      clean();
      out(printable(text));
    },
    err: (text) => {
      clean();
      err(printable(text));
    },
    version,
    ...(watched && { redraw }),
  };
}

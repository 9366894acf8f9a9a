/** Where the command line writes, and what it is called there. */
import { printable } from '../../base/plain-text';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly version: string;
}

/** A terminal that is written to by the two functions, and shows nothing but text. */
export function plainTerminal(out: (text: string) => void, err: (text: string) => void, version: string): Terminal {
  return { out: (text) => out(printable(text)), err: (text) => err(printable(text)), version };
}

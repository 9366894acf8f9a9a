/** Where the command line writes, and what it is called there. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly version: string;
}

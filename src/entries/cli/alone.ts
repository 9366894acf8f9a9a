/** The program as one file with Node in it: what else it needs is in that file, too. */

export interface OwnProgram {
  /** Its file, or with `eval` its text. */
  readonly program: string;
  readonly eval?: true;
}

/** Node learnt of it in the course of 20. */
const sea = process.getBuiltinModule?.('node:sea');

/** What threads are started from. `file`: where the program is a script beside others. */
export function ownProgram(file: string): OwnProgram {
  return sea?.isSea() ? { program: sea.getAsset('guiju.js', 'utf8'), eval: true } : { program: file };
}

/** Undefined where the engine of formulas is looked for among the packages. */
export function ownEngine(): Uint8Array | undefined {
  return sea?.isSea() ? new Uint8Array(sea.getAsset('recalculate.wasm')) : undefined;
}

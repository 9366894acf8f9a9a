/** What is fetched only where one of these files, or whoever asks, needs it. */
import type { LegacyReader } from '../../hosts/xlsx/legacy/read-legacy';
import type { Recalculation } from '../../hosts/xlsx/recalculate/recalculate';
import { ownEngine } from './alone';
import type { CheckArguments } from './command-arguments';
import { WrongUsage } from './options';

export interface FetchedLater {
  /** For files of the old format; without it they are refused. */
  readonly legacy?: LegacyReader;
  /** For formulas without results. */
  readonly recalculation?: Recalculation;
}

/** By the names of the files: what is inside is looked at when it is read. Throws WrongUsage where the engine that was asked for is not installed. */
export async function fetchedFor(
  paths: readonly string[],
  { recalc }: Pick<CheckArguments, 'recalc'>,
): Promise<FetchedLater> {
  const isOld = paths.some((path) => /\.(xls|et|xlt|ett)$/i.test(path));
  return {
    ...(isOld && { legacy: await (await import('../../hosts/xlsx/legacy/read-legacy')).legacyReader() }),
    ...(recalc === true && { recalculation: await engine() }),
  };
}

async function engine(): Promise<Recalculation> {
  try {
    const { loadEngine } = await import('../../hosts/xlsx/recalculate/engine-sheet');
    const { recalculateWith } = await import('../../hosts/xlsx/recalculate/recalculate');
    return recalculateWith(await loadEngine(ownEngine()));
  } catch {
    throw new WrongUsage({
      zh: '--recalc 要用 @ironcalc/wasm 这个包，这里没有装；用 npm install @ironcalc/wasm 装上，或不加 --recalc。',
      en: '--recalc needs the package @ironcalc/wasm, which is not installed here; install it with npm install @ironcalc/wasm, or leave out --recalc.',
    });
  }
}

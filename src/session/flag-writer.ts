/**
 * Brings flags into the workbook: one write at a time, the latest wish wins,
 * and what stands there already is not written again.
 */
import type { Flag } from '../workbook/flag';
import type { FlagsShown, Host } from '../workbook/host';

export interface FlagWriter {
  /** Resolves when these flags, or later ones, have been shown or refused. */
  show(flags: readonly Flag[], how?: { readonly evenIfSame: boolean }): Promise<void>;
}

export interface FlagWriterEvents {
  shown(result: FlagsShown): void;
  failed(error: unknown): void;
}

export function flagWriter(host: Pick<Host, 'showFlags'>, events: FlagWriterEvents): FlagWriter {
  let wanted: { readonly flags: readonly Flag[]; readonly key: string } | undefined;
  let standing: string | undefined;
  let writing: Promise<void> | undefined;

  async function writeUntilSettled(): Promise<void> {
    while (wanted) {
      const { flags, key } = wanted;
      wanted = undefined;
      if (key === standing) continue;
      // Until the host has answered, nobody knows what stands in the cells.
      standing = undefined;
      try {
        const result = await host.showFlags(flags);
        standing = key;
        events.shown(result);
      } catch (error) {
        events.failed(error);
      }
    }
  }

  return {
    show(flags, how = { evenIfSame: false }) {
      if (how.evenIfSame) standing = undefined;
      wanted = { flags, key: JSON.stringify(flags) };
      writing ??= writeUntilSettled().finally(() => (writing = undefined));
      return writing;
    },
  };
}

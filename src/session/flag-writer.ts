/**
 * Brings flags into the workbook: one write at a time, and the latest wish
 * wins. What stands in the cells already only the host knows, since the user
 * may have undone or copied it: it writes what differs.
 */
import type { Flag } from '../workbook/flag';
import type { FlagsShown, Host } from '../workbook/host';

export interface FlagWriter {
  /** Resolves when these flags, or later ones, have been shown or refused. */
  show(flags: readonly Flag[]): Promise<void>;
}

export interface FlagWriterEvents {
  shown(result: FlagsShown, flags: readonly Flag[]): void;
  failed(error: unknown): void;
}

export function flagWriter(host: Pick<Host, 'showFlags'>, events: FlagWriterEvents): FlagWriter {
  let wanted: readonly Flag[] | undefined;
  let writing: Promise<void> | undefined;

  async function writeUntilSettled(): Promise<void> {
    while (wanted) {
      const flags = wanted;
      wanted = undefined;
      try {
        events.shown(await host.showFlags(flags), flags);
      } catch (error) {
        events.failed(error);
      }
    }
  }

  return {
    show(flags) {
      wanted = flags;
      writing ??= writeUntilSettled().finally(() => (writing = undefined));
      return writing;
    },
  };
}

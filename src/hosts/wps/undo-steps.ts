/** Several writes as one step of undo, where WPS offers that: nothing promises that it does. */
import type { Bilingual } from '../../base/bilingual';
import type { EtApplication, EtWorkbook } from './et-objects';

/** Without it we do not know what undo makes of our writes. */
export function groupsUndo(application: EtApplication): boolean {
  try {
    const tools = application.DebugTools;
    return typeof tools?.UndoTransBegin === 'function' && typeof tools.UndoTransEnd === 'function';
  } catch {
    return false;
  }
}

/** What was begun is ended, whatever happens in between; one within another is part of it. */
export class UndoSteps {
  #depth = 0;

  constructor(
    private readonly application: EtApplication,
    private readonly workbook: EtWorkbook,
  ) {}

  as<T>({ zh }: Bilingual, work: () => T): T {
    const hasBegun = this.#depth === 0 && this.#begin();
    this.#depth += 1;
    try {
      return work();
    } finally {
      this.#depth -= 1;
      if (hasBegun) this.#end(zh);
    }
  }

  #begin(): boolean {
    try {
      const tools = this.application.DebugTools;
      if (typeof tools?.UndoTransBegin !== 'function' || typeof tools.UndoTransEnd !== 'function') return false;
      tools.UndoTransBegin(this.workbook);
      return true;
    } catch {
      return false;
    }
  }

  /** A step that stays open would swallow whatever the user does next. */
  #end(description: string): void {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        this.application.DebugTools?.UndoTransEnd?.(this.workbook, false, description);
        return;
      } catch {
        // Once more.
      }
    }
  }
}

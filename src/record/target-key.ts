/** What two threads have in common that are about the same thing, whichever copy each was begun in. */
import type { Target } from './entry-shape';

/** @param thread cells are told apart by their threads: their anchors may differ and mean one cell, or the reverse */
export function targetKey(target: Target, thread: string): string {
  switch (target.what) {
    case 'finding': {
      if (target.line === undefined || target.twins) return `finding ${target.finding}`;
      return `finding ${withoutNumber(target.finding)}#${target.line}`;
    }
    case 'cell':
      return `cell ${thread}`;
    case 'line':
      return `line ${target.twins ? target.subject : `${withoutNumber(target.subject)}#${target.line}`}`;
    case 'document':
      return `document ${target.subject}`;
    case 'question':
      return `question ${target.pack}/${target.item}`;
    case 'workbook':
      return 'workbook';
  }
}

/** 'line:BG-01/hardware/3' → 'line:BG-01/hardware/': a line keeps its name when it gets another number. */
export function withoutNumber(id: string): string {
  return id.slice(0, id.lastIndexOf('/') + 1);
}

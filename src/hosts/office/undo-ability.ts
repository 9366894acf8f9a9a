/**
 * Whether what we write into cells can be undone. That is a matter of the host
 * and of the library: whatever the host can do, a library that sends the writing
 * of a conditional format as one that cannot be undone makes it so. What the
 * library would send is asked of it, without sending it; where it does not let
 * itself be asked, the answer is no.
 */
import { supports } from './requirements';

/** Of the flags beside a batch: it writes; and what it writes can be undone. */
const WRITES = 1;
const UNDOABLE = 16;

export function undoesOurWrites(): boolean {
  return supports('1.19') && isUndoable(flagsOfAMark());
}

export function isUndoable(flags: unknown): boolean {
  return typeof flags === 'number' && (flags & WRITES) !== 0 && (flags & UNDOABLE) !== 0;
}

/** What the library would say of a batch that adds a mark. Its members for that are no part of the documented interface. */
function flagsOfAMark(): unknown {
  try {
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getItem('').getRange('A1');
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=TRUE';
    custom.format.fill.color = '#FFFFFF';
    const pending: unknown = Reflect.get(context, '_pendingRequest');
    if (typeof pending !== 'object' || pending === null) return undefined;
    const build: unknown = Reflect.get(pending, 'buildRequestMessageBodyAndRequestFlags');
    if (typeof build !== 'function') return undefined;
    const built: unknown = Reflect.apply(build, pending, []);
    return typeof built === 'object' && built !== null && 'flags' in built ? built.flags : undefined;
  } catch {
    return undefined;
  }
}

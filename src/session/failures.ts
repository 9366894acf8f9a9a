/** What went wrong, by where it came from, and in what words the user is told of it. */
import type { Bilingual } from '../base/bilingual';
import { HostFailure } from '../workbook/host';

/** In the order in which they are told where several stand: without a reading or a check there is no verdict to go by. */
const FAILURE_SOURCES = ['reading', 'checking', 'gesture', 'flags'] as const;

export type FailureSource = (typeof FAILURE_SOURCES)[number];

export type Failures = { readonly [Source in FailureSource]?: Bilingual };

const BUG: Bilingual = {
  zh: '程序出错，这次检查没有完成，表格内容未受影响。请点“重新检查”；若仍出现，请关闭窗格后重新打开。',
  en: 'Something went wrong in Guiju and this pass did not finish; the workbook is untouched. Press Recheck; if it happens again, close the pane and open it again.',
};

const BUG_IN_GESTURE: Bilingual = {
  zh: '程序出错，刚才这一步没有做完。请看看表格里做了多少，再做一次；若仍出现，请关闭窗格后重新打开。',
  en: 'Something went wrong in Guiju and what you asked for was not finished. See how much of it is in the workbook and do it again; if this happens again, close the pane and open it again.',
};

export const MOVING: Bilingual = {
  zh: '表格正在变动，还没有写入。请稍后再点一次。',
  en: 'The workbook is changing; nothing was written. Click again in a moment.',
};

/** The host's own words where it refused, which is no fault; of anything else only that it is ours. */
export function explained(
  error: unknown,
  source?: FailureSource,
): { readonly why: Bilingual; readonly isBug: boolean } {
  if (error instanceof HostFailure) return { why: error.explanation, isBug: false };
  return { why: source === 'gesture' ? BUG_IN_GESTURE : BUG, isBug: true };
}

/** The workbook could not be read before something was to be written, for this reason. */
export function unwrittenFor(why: Bilingual): Bilingual {
  return { zh: `没有写入：${why.zh}之后请再写一次。`, en: `Nothing was written: ${why.en} Then write it again.` };
}

export function without(failures: Failures, source: FailureSource): Failures {
  if (!failures[source]) return failures;
  const { [source]: _, ...rest } = failures;
  return rest;
}

/** The source whose failure the user is told of. */
export function foremost(failures: Failures): FailureSource | undefined {
  return FAILURE_SOURCES.find((source) => failures[source]);
}

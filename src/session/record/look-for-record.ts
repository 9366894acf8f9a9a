/** Asks the workbook for its record once a review is there. Without one nothing more is fetched. */
import { hasRecordSheet } from '../../workbook/record-texts';
import type { EffectsOptions } from '../effects-options';

export async function lookForRecord(options: EffectsOptions): Promise<void> {
  const { record, workbook } = options.memory();
  // Where the host does not say, the first gesture asks it again.
  const found = await options.host.readRecord?.().catch(() => undefined);
  const isThere = found !== undefined && found.texts.length + found.refused.length > 0;
  const isWanted = record ?? options.hasAuthor?.();
  if (!isWanted && !isThere && !(workbook && hasRecordSheet(workbook))) return;
  const { annotate } = await import(/* webpackChunkName: "record" */ './annotate');
  await annotate({ kind: 'look' }, options);
}

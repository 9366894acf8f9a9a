/** Packs that the user opens and puts away: a new check follows, and what the workbook is to keep is remembered in it. */
import { PACK_IN_WORKBOOK, type Session } from './session';
import type { Rules } from './session-options';

const NO_PACKS = { zh: '这里不能打开规则包文件。', en: 'No pack file can be opened here.' };

export function outsidePackGestures(
  rules: Promise<Rules>,
  { remember, recheck }: Pick<Session, 'remember' | 'recheck'>,
): Pick<Session, 'openPack' | 'closePack'> {
  return {
    async openPack(text, keep) {
      const opened = await (await rules).openPack?.(text, keep);
      if (!opened) return NO_PACKS;
      if ('refused' in opened) return opened.refused;
      if (keep === 'workbook') await remember([[PACK_IN_WORKBOOK, text]]);
      await recheck();
      return undefined;
    },
    async closePack(id) {
      const from = await (await rules).closePack?.(id);
      if (from === 'workbook') await remember([[PACK_IN_WORKBOOK, undefined]]);
      await recheck();
    },
  };
}

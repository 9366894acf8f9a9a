/** Why a new file could not be written, by the system's code; undefined where the error is no such thing. */
import type { Bilingual } from '../../base/bilingual';

export function notWritten(path: string, error: unknown): Bilingual | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return undefined;
  switch (code) {
    case 'EEXIST':
      return {
        zh: `${path}：已经有这个文件，没有覆盖。请换一个文件名，或先把它移走。`,
        en: `${path}: this file exists and was left alone. Give another name, or move it away first.`,
      };
    case 'ENOENT':
      return {
        zh: `${path}：没有这个文件夹。请先建好文件夹，或换一个位置。`,
        en: `${path}: there is no such folder. Make it first, or choose another place.`,
      };
    default:
      return {
        zh: `${path}：不能写到这里（${code}）。请确认有写入权限，或换一个位置。`,
        en: `${path}: cannot be written (${code}). Check the permission to write there, or choose another place.`,
      };
  }
}

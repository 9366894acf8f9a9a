/** The buttons of the ribbon, by their ids in ribbon.xml: those of Excel's, with the same words and pictures. */
import type { Bilingual } from '../../base/bilingual';
import type { RibbonCommand } from '../ribbon-line';

export interface RibbonButton {
  readonly label: Bilingual;
  /** Beside index.html. */
  readonly image: string;
  readonly does: 'pane' | RibbonCommand;
}

export const RIBBON: Readonly<Record<string, RibbonButton>> = {
  'Guiju.OpenPane': { label: { zh: '合规核对', en: 'Check compliance' }, image: 'assets/icon-32.png', does: 'pane' },
  'Guiju.Next': { label: { zh: '下一条', en: 'Next finding' }, image: 'assets/icon-32.png', does: 'next' },
  'Guiju.Recheck': { label: { zh: '重新检查', en: 'Check again' }, image: 'assets/recheck-32.png', does: 'recheck' },
  'Guiju.ToggleFlags': {
    label: { zh: '显示或隐藏标记', en: 'Flags on or off' },
    image: 'assets/flags-32.png',
    does: 'toggleFlags',
  },
};

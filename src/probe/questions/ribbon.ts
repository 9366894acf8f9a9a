/** Whether the page that the ribbon runs and this one hear of each other. */
import { z } from 'zod';
import { PROBE_LINE } from '../probe-line';
import { ledQuestion } from '../question';

const ARRIVES_MS = 500;

export const ribbon = ledQuestion({
  name: 'ribbon',
  of: 8,
  about: { zh: '功能区页面与窗格是否相通', en: 'whether ribbon page and pane share channel and storage' },
  answer: z.union([z.literal('skipped'), z.object({ channel: z.boolean(), storage: z.boolean() })]),
  async ask(_scratch, person) {
    let channel = false;
    const line = new BroadcastChannel(PROBE_LINE);
    line.addEventListener('message', () => (channel = true));
    localStorage.removeItem(PROBE_LINE);
    try {
      const said = await person.does({
        zh: '点功能区“开始”选项卡上的“探查：回话”，再点“完成”。',
        en: 'On the Home tab of the ribbon click “Probe: answer”, then click Done.',
      });
      if (said === 'skipped') return said;
      await new Promise((resolve) => setTimeout(resolve, ARRIVES_MS));
      return { channel, storage: localStorage.getItem(PROBE_LINE) !== null };
    } finally {
      line.close();
      localStorage.removeItem(PROBE_LINE);
    }
  },
  settles: {
    'ribbon-page': (answer) => {
      if (answer === 'skipped' || answer.channel !== answer.storage) return undefined;
      return answer.channel ? 'shared' : 'apart';
    },
  },
});

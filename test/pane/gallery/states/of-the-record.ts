/** 批注, and what the record puts into findings and questions. */
import { MemoryWorkbook } from '../../../../src/hosts/memory/memory-workbook';
import { manyThreads } from '../../../record/many-threads';
import type { GalleryState, Means, Opened } from '../gallery-state';
import { annotated, ofSample, PROJECT, REVIEWER, say, sessionOver } from '../sessions';

const CONSENT = { finding: 'heyuan.21-consent-first@change:BG-02' };
const toConsent = { press: '[data-finding^="heyuan.21-consent-first@"] h3 button' } as const;
const all = { pressWords: { zh: '全部 ', en: 'All ' } } as const;
const first = { press: 'article h3 button' } as const;

const breach = async (means: Means) => new MemoryWorkbook(await means.sample('heyuan-breach'));

/** Accepted by a reviewer; what it rests on may then change. */
async function accepted(means: Means, change: readonly [cell: string, text: string] | undefined): Promise<Opened> {
  const file = await breach(means);
  const session = await sessionOver(file, means, { author: REVIEWER });
  await say(session, { kind: 'accept', on: CONSENT, reason: 'consented', text: '已取得同意函。' });
  if (change) file.edit('项目要素表', ...change);
  if (change) await session.recheck();
  return { session };
}

export const RECORD_STATES: readonly GalleryState[] = [
  {
    name: 'nobody-yet',
    title: { zh: '还没有批注', en: 'No annotation yet' },
    view: 'record',
    open: (means) => ofSample('heyuan-breach', means),
  },
  {
    name: 'annotations',
    title: { zh: '待我处理', en: 'For me' },
    view: 'record',
    async open(means) {
      const file = await breach(means);
      const reviewer = await sessionOver(file, means, { author: REVIEWER });
      await say(reviewer, { kind: 'request', on: CONSENT, text: '请补同意函。' });
      await say(reviewer, { kind: 'comment', on: { workbook: true }, text: '整体看过一遍。' });
      await annotated(reviewer, { kind: 'close-round' });
      await reviewer.close();
      return { session: await sessionOver(file, means, { author: PROJECT }) };
    },
    does: [all, first],
  },
  {
    name: 'decision-expired',
    title: { zh: '结论已过期', en: 'A decision has expired' },
    view: 'record',
    open: (means) => accepted(means, ['B14', '2026-10-13']),
    does: [all, first],
  },
  {
    name: 'accepted',
    title: { zh: '已接受', en: 'Accepted' },
    view: 'findings',
    open: (means) => accepted(means, undefined),
    does: [{ pressWords: { zh: '已接受', en: 'Accepted' } }, toConsent],
  },
  {
    name: 'accepting',
    title: { zh: '接受，要写理由', en: 'Accepting, with a reason' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means, { author: REVIEWER }),
    does: [toConsent, { pressWords: { zh: '接受', en: 'Accept' } }],
  },
  {
    name: 'questions',
    title: { zh: '审查人核对', en: 'Questions for the reviewer' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means, { author: REVIEWER }),
    does: [{ pressWords: { zh: '审查人核对', en: 'For the reviewer' } }],
  },
  {
    name: 'another-copy',
    title: { zh: '合并另一份副本', en: 'Another copy' },
    view: 'record',
    async open(means) {
      const theirs = await breach(means);
      const other = await sessionOver(theirs, means, { author: { ...REVIEWER, key: 'c'.repeat(32), name: '审核丙' } });
      await say(other, { kind: 'reject', on: CONSENT, text: '理由不成立。' });
      await other.close();
      theirs.edit('项目要素表', 'B14', '2026-11-02');
      const session = await sessionOver(await breach(means), means, { author: REVIEWER, copy: theirs });
      await say(session, { kind: 'accept', on: CONSENT, reason: 'consented', text: '已取得。' });
      return { session };
    },
    does: [{ pressWords: { zh: '合并另一份副本', en: 'Merge another copy' } }, { hand: '来件.xlsx' }],
  },
  {
    name: 'thousand-annotations',
    title: { zh: '一千条批注', en: 'A thousand annotations' },
    view: 'record',
    async open(means) {
      const file = await breach(means);
      file.recordTexts = [manyThreads(1_000).join('\n')];
      return { session: await sessionOver(file, means, { author: REVIEWER }) };
    },
    does: [all],
  },
];

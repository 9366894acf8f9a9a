/** What stands around the views, or in their place. */
import type { Finding, Review } from '../../../../src/review/review';
import type { SessionState } from '../../../../src/session/session';
import { READY } from '../../played-session';
import { at, FACTS, finding, OVER_CONTRACT, SLIP, slipReview, SUBTOTALS } from '../../slip-review';
import type { GalleryState, Opened } from '../gallery-state';
import { ofSample, otherwise, played } from '../sessions';

const WHY = { zh: '工作表受保护', en: 'the sheet is protected' };

const LAPSED = finding({
  check: 'example.33-in-force',
  title: { zh: '施行期', en: 'In force' },
  outcome: 'failed',
  modality: 'inPrinciple',
  message: {
    zh: '示例府办〔2021〕30号 已于 2025-06-30 失效。',
    en: '示例府办〔2021〕30号 lapsed on 2025-06-30.',
  },
  citations: [],
  cells: [],
  trace: { label: { zh: '施行与失效', en: 'in force' }, op: 'validity' },
});

function unregulated(changes: Partial<Review> = {}): Review {
  const { pack: _, ...without } = slipReview({ findings: [SUBTOTALS], ...changes });
  return without;
}

async function withoutReview(change: Partial<SessionState>): Promise<Opened> {
  const { session } = await played(change);
  const { review: _, ...state } = session.state();
  return { session: { ...session, state: () => state } };
}

/** Whoever looks at it crashes. */
function broken<T extends object>(what: T, key: keyof T): T {
  return Object.defineProperty({ ...what }, key, {
    get() {
      throw new TypeError('broken on purpose');
    },
  });
}

const flags = (change: Partial<SessionState['flags']>) => played({ flags: { ...READY.flags, ...change } });
const toLegend = { pressWords: { zh: '图例', en: 'Legend' } };
const failure = { zh: '工作簿正忙，没有写入。', en: 'The workbook is busy; nothing was written.' };

export const FRAME_STATES: readonly GalleryState[] = [
  {
    name: 'opening',
    title: { zh: '正在读取工作簿', en: 'Reading the workbook' },
    view: 'frame',
    open: () => withoutReview({ phase: 'opening' }),
    onPurpose: 'busy',
  },
  {
    name: 'not-opened',
    title: { zh: '没能读取', en: 'Could not be read' },
    view: 'frame',
    open: () => withoutReview({ phase: 'failed', failure }),
  },
  {
    name: 'no-known-form',
    title: { zh: '没有认识的表单', en: 'No form that is known' },
    view: 'frame',
    open: (means) => ofSample('no-known-form', means),
  },
  {
    name: 'which-regulation',
    title: { zh: '请选择适用办法', en: 'Which regulation' },
    view: 'frame',
    open: () => played({ review: unregulated({ workbook: { ...slipReview().workbook, name: '项目变更.xlsx' } }) }),
  },
  {
    name: 'regulation-proposed',
    title: { zh: '推荐适用办法', en: 'A regulation proposed' },
    view: 'frame',
    open: () => played({ review: unregulated() }),
  },
  {
    name: 'lapsed',
    title: { zh: '办法已失效', en: 'The regulation has lapsed' },
    view: 'frame',
    open: () => played({ review: slipReview({ findings: [OVER_CONTRACT, LAPSED] }) }),
  },
  {
    name: 'all-matters',
    title: { zh: '各份表单和各阶段', en: 'All forms and stages' },
    view: 'frame',
    open: (means) => ofSample('heyuan-breach', means),
    does: [{ press: 'h1 button' }],
  },
  {
    name: 'legend',
    title: { zh: '图例', en: 'The legend' },
    view: 'frame',
    open: () => played(),
    does: [toLegend],
  },
  {
    name: 'checking',
    title: { zh: '正在检查', en: 'Checking' },
    view: 'frame',
    open: () => played({ phase: 'checking' }),
    onPurpose: 'busy',
  },
  {
    name: 'editing',
    title: { zh: '正在输入', en: 'Somebody types' },
    view: 'frame',
    open: () => played({ phase: 'editing' }),
  },
  {
    name: 'check-failed',
    title: { zh: '检查没有完成', en: 'A check failed' },
    view: 'frame',
    open: () => played({ phase: 'failed', failure }),
  },
  {
    name: 'gesture-failed',
    title: { zh: '没能写入', en: 'A gesture failed' },
    view: 'frame',
    open: () => played({ failure, dismissible: true }),
  },
  {
    name: 'edited-by-others',
    title: { zh: '他人修改', en: 'Edited by others' },
    view: 'frame',
    open: () =>
      played({ editedByOthers: { at: new Date(2025, 9, 21, 9, 29), cells: [at(SLIP, 'L12'), at(FACTS, 'B21')] } }),
  },
  {
    name: 'flags-refused',
    title: { zh: '有表不能标记', en: 'A sheet refuses flags' },
    view: 'frame',
    open: () => flags({ refused: [{ sheetName: FACTS, why: WHY }] }),
  },
  {
    name: 'flags-on-demand',
    title: { zh: '按需标记', en: 'Flags on demand' },
    view: 'frame',
    open: () => flags({ live: false, behind: true, clearsUndo: true }),
  },
  {
    name: 'flags-left-over',
    title: { zh: '旧标记', en: 'Flags left over' },
    view: 'frame',
    open: () => flags({ leftovers: [at(SLIP, 'E30'), at(FACTS, 'B5')] }),
  },
  {
    name: 'flags-standing',
    title: { zh: '去不掉的标记', en: 'Flags that would not go' },
    view: 'frame',
    open: () => flags({ shown: false, refused: [{ sheetName: SLIP, why: WHY, standing: [at(SLIP, 'E30')] }] }),
  },
  {
    name: 'flags-stopped',
    title: { zh: '不再标记', en: 'Flagging has stopped' },
    view: 'frame',
    open: () => flags({ stopped: { zh: '本工作簿不再标记单元格。', en: 'This workbook is not flagged any more.' } }),
  },
  {
    name: 'flags-impossible',
    title: { zh: '不能标记', en: 'No flags here' },
    view: 'frame',
    open: () => flags({ possible: false, shown: false }),
  },
  {
    name: 'incomplete',
    title: { zh: '没有读全', en: 'Not read in full' },
    view: 'frame',
    async open(means) {
      const { session } = await ofSample('heyuan-small-filing', means);
      const { review } = session.state();
      if (!review) throw new Error('nothing was reviewed');
      const problem = {
        kind: 'too-large',
        message: { zh: '工作表太大，只读了一部分。', en: 'The sheet is too large and was read in part.' },
        at: [],
        incomplete: true,
      } as const;
      return { session: otherwise(session, { review: { ...review, problems: [problem, ...review.problems] } }) };
    },
  },
  {
    name: 'view-crashed',
    title: { zh: '一页出错', en: 'A view has failed' },
    view: 'frame',
    open: () => played({ review: broken<Review>(slipReview(), 'routes') }),
    does: [{ press: '#guiju-tab-procedure' }],
    onPurpose: 'crash',
  },
  {
    name: 'finding-crashed',
    title: { zh: '一项没能显示', en: 'A finding could not be shown' },
    view: 'frame',
    open: () =>
      played({
        review: slipReview({
          findings: [broken<Finding>(finding({ ...OVER_CONTRACT, check: 'example.broken' }), 'message'), SUBTOTALS],
        }),
      }),
    does: [{ press: 'article h3 button' }],
    onPurpose: 'crash',
  },
  {
    name: 'pane-crashed',
    title: { zh: '窗格出错', en: 'The pane has failed' },
    view: 'frame',
    async open() {
      const { session } = await played();
      return { session: { ...session, state: () => broken(session.state(), 'phase') } };
    },
    onPurpose: 'crash',
  },
];

/** Slips that nobody, or not everybody, has filled in: what is empty is not filled in yet, and no fault. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const LIST = ['硬件设备变更清单', '序号 | 分项目名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计'].join('\n');
const EMPTY = '1 | | | | =C8*D8→0 | | | =F8*G8→0\n合计 | | | | =SUM(E8)→0 | | | =SUM(H8)→0';
const FILLED = '1 | 服务器 | 2 | 10000 | 20000 | 3 | 10000 | 30000\n合计 | | | | 20000 | | | 30000';
const READ = '变更单：增 10000，减 0，原 20000，现 30000，变更 1 行，未变 0 行，新增内容 0';
const BY_ITS_FORMULAS = '变更单：增 0，减 0，原 0，现 0，变更 0 行，未变 1 行，新增内容 0';

const slip = (name: string, said: string, rows: string) =>
  sheet(
    name,
    `项目变更单\n项目名称 | 示例项目 | 承建单位 | 示例公司\n${said}\n变更申请日期 |\n建设单位意见 | | 项目负责人 | | 日期 |\n${LIST}\n${rows}`,
  );

export const slipsUnderWay: readonly WorkbookStory[] = [
  {
    name: 'draft-beside-a-slip',
    story: '没有填数的一份在前，填了的一份在后，都没有编号：前一份是草稿，不算申请，不与后一份相混',
    workbook: workbook(
      slip('变更单1', '变更依据 |\n变更内容 |', EMPTY),
      slip('变更单2', '变更依据 | 现场变化\n变更内容 | 增加服务器', FILLED),
    ),
    reads: [BY_ITS_FORMULAS, READ],
    findings: [],
    facts: { 'change.applicationCount': '1' },
  },
  {
    name: 'slip-half-filled',
    story: '变更依据还没有写，小计写错：写了的照查，没写的是未填',
    workbook: workbook(
      slip('变更单', '变更依据 |\n变更内容 | 增加服务器', '1 | 服务器 | 2 | 10000 | 20000 | 3 | 10000 | 31000'),
    ),
    reads: ['变更单：增 11000，减 0，原 20000，现 31000，变更 1 行，未变 0 行，新增内容 0'],
    findings: ['failed form.row-subtotal-new 硬件 1'],
  },
  {
    name: 'slip-complete-and-unsigned',
    story: '各栏和数都填好了，三方都没有签：表上要签，缺签要指出',
    workbook: workbook(sheet('变更单', `项目变更单\n变更依据 | 现场变化\n变更内容 | 增加服务器\n${LIST}\n${FILLED}`)),
    reads: [READ],
    findings: ['failed form.slip-signatures 变更单'],
  },
];

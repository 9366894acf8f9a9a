/** People at the record through the session: what they say is in the workbook, and stands against the review as it is now. */
import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import type { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { Role } from '../../../src/record/entry-shape';
import { groupOf } from '../../../src/review/finding-groups';
import type { Saying } from '../../../src/session/record/record-state';
import { HostFailure, type Host } from '../../../src/workbook/host';
import { addRecordPart } from '../../../src/hosts/xlsx/write-parts/add-record-part';
import { recordXml } from '../../../src/workbook/record-texts';
import { ANSWER_HEAD, THREAD_HEAD, threadMark } from '../../../src/record/answers';
import { bytesOf } from '../../workbooks/workbook-files';
import { CONSENT, ROW, sampleFile, SHARE, sitDown } from './at-desk';

const ACCEPT = {
  kind: 'accept',
  on: { finding: CONSENT },
  reason: 'consented',
  text: '已取得同意函。',
} as const satisfies Saying;
const why = { zh: '工作簿是只读的。', en: 'The workbook is read-only.' };

function refusing(file: MemoryWorkbook): { readonly host: Host; refuses: boolean } {
  const host = new MemoryHost(file);
  const told = { host: host as Host, refuses: true };
  const append = host.appendRecord.bind(host);
  host.appendRecord = async (lines, seen) => {
    if (told.refuses) throw new HostFailure(why);
    return append(lines, seen);
  };
  return told;
}

test('without a record there is none in the state, and nothing is written, until somebody asks for one', async () => {
  const file = sampleFile();
  const { session, record, does } = await sitDown(file);
  expect(session.state().record).toBeUndefined();
  await does({ kind: 'look' });
  expect([record().record.lines, record().warnings, record().onlyInSheets]).toEqual([[], [], 0]);
  expect(file.recordTexts).toEqual([]);
});

test('nothing is said before one has said who one is; an accepted finding counts no more, for whoever opens the workbook next', async () => {
  const file = sampleFile();
  const desk = await sitDown(file);
  expect(await desk.say(ACCEPT)).toMatchObject({ kind: 'refused', why: { zh: '请先填写姓名和身份。' } });
  expect(await desk.does({ kind: 'declare', name: ' ', role: 'reviewer' })).toMatchObject({ kind: 'refused' });
  expect(file.recordTexts).toEqual([]);
  await desk.does({ kind: 'declare', name: '审核甲', role: 'reviewer' });
  expect(await desk.say(ACCEPT)).toMatchObject({ kind: 'done' });
  expect([...desk.record().accepted]).toEqual([CONSENT]);
  expect(file.recordTexts).toHaveLength(1);
  const later = await sitDown(file);
  expect([...later.record().accepted]).toEqual([CONSENT]);
  expect(later.record().news.threads).toHaveLength(1);
  const [shown] = later.session.state().review?.findings.filter(({ id }) => id === CONSENT) ?? [];
  expect([shown?.level, shown && groupOf(shown)]).toEqual(['error', 'accepted']);
  expect(later.record().review.findings.find(({ id }) => id === CONSENT)?.accepted).toBeUndefined();
});

test('what a decision rests on changes, and the next review counts the finding again, in one step', async () => {
  const file = sampleFile();
  const desk = await sitDown(file, '审核甲');
  await desk.say({ ...ACCEPT, on: { finding: ROW } });
  const seen: [string | undefined, boolean][] = [];
  desk.session.subscribe(() => {
    const { review, record } = desk.session.state();
    seen.push([review?.findings.find(({ id }) => id === ROW)?.message.zh, record?.accepted.has(ROW) ?? false]);
  });
  file.edit('变更单', 'L19', 280000);
  await desk.session.recheck();
  expect(desk.record().lists.expired.map(({ findingId }) => findingId)).toEqual([ROW]);
  const after = desk.record().review.findings.find(({ id }) => id === ROW)?.message.zh;
  expect(seen.filter(([message, accepted]) => message === after && accepted)).toEqual([]);
  expect(desk.record().turns.get(desk.record().standing.threads[0]?.thread.id ?? '')).toBe('reviewer');
});

test('each kind of saying is one more entry, and the turn goes from one side to the other', async () => {
  const file = sampleFile();
  const desk = await sitDown(file, '审核甲');
  const project = await sitDown(file, '项目乙', 'project');
  await desk.say({ kind: 'request', on: { finding: ROW }, text: '请改正小计。' });
  const [thread = ''] = [...desk.record().turns.keys()];
  const turn = () => desk.record().turns.get(thread);
  expect(turn()).toBe('project');
  await project.does({ kind: 'look' });
  expect(project.record().lists.mine.map((one) => one.thread.id)).toEqual([thread]);
  await project.say({ kind: 'corrected', on: { thread }, text: '已改。' });
  await desk.does({ kind: 'look' });
  expect(turn()).toBe('reviewer');
  expect(desk.record().news.threads.map(({ id }) => id)).toEqual([thread]);
  await desk.say({ kind: 'resolve', on: { thread }, text: '核对无误。' });
  expect(desk.record().lists.resolved.map((one) => one.thread.conclusion)).toEqual(['核对无误。']);
  await desk.say({ kind: 'reopen', on: { thread } });
  await desk.say({ kind: 'reject', on: { thread }, text: '仍不符。' });
  const [own] = desk.record().standing.threads[0]?.thread.notes.filter(({ entry }) => entry.kind === 'reject') ?? [];
  await project.does({ kind: 'look' });
  const taking: Saying = { kind: 'withdraw', on: { thread }, of: own?.entry.id ?? '' };
  expect(await project.say(taking)).toMatchObject({ kind: 'refused' });
  expect(await desk.say(taking)).toMatchObject({ kind: 'done' });
  expect(desk.record().standing.threads[0]?.thread.notes.map(({ entry }) => entry.kind)).toEqual([
    'request',
    'corrected',
    'resolve',
    'reopen',
    'reject',
    'withdraw',
  ]);
  expect(file.recordTexts).toHaveLength(6);
});

test('cells, lines, documents, questions and the workbook can be spoken of; an orphan is attached anew', async () => {
  const file = sampleFile();
  const desk = await sitDown(file, '审核甲');
  const { review } = (await desk.does({ kind: 'look' }), desk.record());
  const sheet = review.workbook.sheets.find(({ name }) => name === '变更单')?.id ?? '';
  const cell = { sheet, top: 18, bottom: 18, left: 10, right: 10 };
  const question = review.checklist[0]?.item ?? '';
  await desk.say({ kind: 'comment', on: { cell }, text: '询价依据？' });
  await desk.say({ kind: 'comment', on: { subject: 'line:BG-02/hardware/1' }, text: '数量？' });
  await desk.say({ kind: 'comment', on: { subject: 'change:BG-02' }, text: '缺盖章页。' });
  await desk.say({ kind: 'answer', on: { question }, answer: 'na', text: '不涉及。' });
  await desk.say({ kind: 'comment', on: { workbook: true }, text: '=1+1' });
  expect(desk.record().standing.threads.map(({ thread, place }) => [thread.target?.what, place])).toEqual([
    ['cell', 'located'],
    ['line', 'located'],
    ['document', 'located'],
    ['question', 'located'],
    ['workbook', 'located'],
  ]);
  expect(desk.record().standing.answers.get(question)?.state).toBe('holds');
  file.deleteRows('变更单', 18);
  await desk.session.recheck();
  const orphan = desk.record().lists.orphaned.find(({ thread }) => thread.target?.what === 'cell');
  expect(orphan).toBeDefined();
  await desk.say({ kind: 'reanchor', on: { thread: orphan?.thread.id ?? '' }, to: { cell } });
  expect(desk.record().lists.orphaned.map(({ thread }) => thread.id)).not.toContain(orphan?.thread.id);
});

test.each<[what: string, role: Role, saying: Saying]>([
  ['an acceptance without words', 'reviewer', { ...ACCEPT, text: ' ' }],
  ['an acceptance until no day', 'reviewer', { ...ACCEPT, until: '年底' }],
  ['an acceptance by the project’s side', 'project', ACCEPT],
  ['a comment without words', 'reviewer', { kind: 'comment', on: { finding: CONSENT }, text: '\n' }],
  ['a comment longer than an entry', 'project', { kind: 'comment', on: { finding: CONSENT }, text: '长'.repeat(4001) }],
  ['what is not there', 'observer', { kind: 'comment', on: { finding: 'heyuan.none@project' }, text: '？' }],
  ['a thread that is not there', 'reviewer', { kind: 'resolve', on: { thread: 'none' }, text: '好' }],
])('%s is refused with a sentence, and nothing is written', async (_, role, saying) => {
  const file = sampleFile();
  const desk = await sitDown(file, '某人', role);
  expect(await desk.say(saying)).toMatchObject({ kind: 'refused', why: { zh: expect.stringMatching(/。$/) } });
  expect([file.recordTexts, desk.bugs]).toEqual([[], []]);
});

test('several are decided at once only where rule, outcome and consequence are the same, in one part', async () => {
  const file = sampleFile();
  file.edit('变更单', 'L20', 99000);
  const desk = await sitDown(file, '审核甲');
  const other = 'form.row-subtotal-new@line:BG-02/hardware/2';
  const on = (finding: string, text = '已取得同意函。'): Saying => ({ ...ACCEPT, on: { finding }, text });
  expect(await desk.say(on(ROW), on(CONSENT))).toMatchObject({ kind: 'refused' });
  expect(await desk.say(on(ROW), on(other, '另一说明'))).toMatchObject({ kind: 'refused' });
  expect(file.recordTexts).toEqual([]);
  expect(await desk.say(on(ROW), on(other))).toMatchObject({ kind: 'done' });
  expect([...desk.record().accepted].sort()).toEqual([ROW, other]);
  expect(file.recordTexts).toHaveLength(1);
});

test('where the workbook takes nothing the entries stay in the pane, it is said, and they are kept later, once', async () => {
  const file = sampleFile();
  const told = refusing(file);
  const desk = await sitDown(told.host, '审核甲');
  expect(await desk.say(ACCEPT)).toMatchObject({ kind: 'waiting', why });
  expect(desk.record().waiting).toEqual({ entries: 1, why });
  expect([...desk.record().accepted]).toEqual([CONSENT]);
  told.refuses = false;
  await desk.say({ kind: 'comment', on: { finding: CONSENT }, text: '补一句。' });
  expect(desk.record().waiting).toBeUndefined();
  expect(file.recordTexts.join('\n').split('\n')).toHaveLength(2);
  expect(await desk.does({ kind: 'keep-waiting' })).toMatchObject({ kind: 'done' });
  expect(file.recordTexts.join('\n').split('\n')).toHaveLength(2);
});

test('a host without parts says so; the sheet 审查记录 keeps what was said, and the record is rebuilt from it', async () => {
  const file = sampleFile();
  const host: Host = new MemoryHost(file);
  const bare = Object.assign(Object.create(host) as Host, { readRecord: undefined, appendRecord: undefined });
  for (const name of ['read', 'watch', 'showFlags', 'flagsStand', 'insertSheet'] as const)
    Object.assign(bare, { [name]: (host[name] as (...args: never[]) => unknown).bind(host) });
  const desk = await sitDown(bare, '审核甲');
  expect(await desk.say(ACCEPT)).toMatchObject({ kind: 'waiting', why: { zh: expect.stringContaining('审查记录') } });
  expect(await desk.does({ kind: 'write-sheet', language: 'zh' })).toMatchObject({ kind: 'done' });
  await desk.session.recheck();
  expect(desk.record().waiting).toBeUndefined();
  const elsewhere = await sitDown(file, '审核乙');
  expect(elsewhere.record().onlyInSheets).toBe(1);
  expect([...elsewhere.record().accepted]).toEqual([CONSENT]);
  await elsewhere.does({ kind: 'rebuild-from-sheets' });
  expect([elsewhere.record().onlyInSheets, file.recordTexts.length]).toEqual([0, 1]);
  expect(await elsewhere.does({ kind: 'rebuild-from-sheets' })).toMatchObject({ kind: 'refused' });
});

test('another copy is shown before it is merged: what is new, what disagrees, which values differ; a workbook that is none is refused', async () => {
  const mine = sampleFile();
  const desk = await sitDown(mine, '审核甲');
  await desk.say(ACCEPT);
  const theirs = sampleFile();
  theirs.edit('变更单', 'L19', 207000);
  const other = await sitDown(theirs, '审核乙');
  await other.say({ kind: 'reject', on: { finding: CONSENT }, text: '不成立。' });
  const bytes = addRecordPart(bytesOf(theirs.workbook), recordXml(theirs.recordTexts));
  const asked = { kind: 'open-copy', name: '来件.xlsx', bytes } as const;
  expect(await desk.does({ ...asked, bytes: new Uint8Array([1, 2, 3]) })).toMatchObject({ kind: 'refused' });
  await desk.does(asked);
  expect(desk.record().copy).toMatchObject({
    name: '来件.xlsx',
    contradictory: [expect.any(String)],
    refusedParts: [],
  });
  expect(desk.record().copy?.fresh).toHaveLength(1);
  expect(desk.record().copy?.values).toContainEqual(expect.objectContaining({ here: '605800', there: '542800' }));
  expect(mine.recordTexts).toHaveLength(1);
  expect(await desk.does({ kind: 'merge-copy' })).toMatchObject({ kind: 'done' });
  expect(desk.record().copy).toBeUndefined();
  expect(desk.record().accepted.size).toBe(0);
  expect(desk.record().standing.byFinding.get(CONSENT)?.decision?.decided.contradictory).toBe(true);
  expect(mine.workbook.sheets).toEqual(sampleFile().workbook.sheets);
});

test('a round that is closed stays closed until something in it changes', async () => {
  const file = sampleFile();
  const desk = await sitDown(file, '审核甲');
  await desk.say({ kind: 'comment', on: { finding: SHARE }, text: '请说明。' });
  await desk.does({ kind: 'close-round', text: '第一轮' });
  expect([desk.record().roundClosed, desk.record().round?.entry.text]).toEqual([true, '第一轮']);
  expect(desk.record().news).toEqual({ threads: [], findings: [] });
  const project = await sitDown(file, '项目乙', 'project');
  expect(await project.does({ kind: 'close-round' })).toMatchObject({ kind: 'refused' });
  const thread = project.record().standing.threads[0]?.thread.id ?? '';
  await project.say({ kind: 'reply', on: { thread }, text: '见附件。' });
  await desk.does({ kind: 'look' });
  expect(desk.record().roundClosed).toBe(false);
  expect(desk.record().news.threads.map(({ id }) => id)).toEqual([thread]);
});

test('审核意见书 is a sheet to print, the same when made again, and what is answered in it is read back once', async () => {
  const file = sampleFile();
  const desk = await sitDown(file, '审核甲');
  await desk.say({ kind: 'request', on: { finding: ROW }, text: '请改正小计。' });
  await desk.does({ kind: 'write-opinion', language: 'zh' });
  await desk.does({ kind: 'write-opinion', language: 'zh' });
  const [one, two] = file.workbook.sheets.slice(-2);
  expect(one?.rows).toEqual(two?.rows);
  const rows = one?.rows ?? [];
  const place = (text: string) =>
    rows.flatMap((row, top) =>
      (row ?? []).flatMap((cell, left) => (cell?.value === text ? [[top, left] as const] : [])),
    );
  const [[, answer] = [0, 0]] = place(ANSWER_HEAD);
  const [[, ids] = [0, 0]] = place(THREAD_HEAD);
  const [only] = desk.record().standing.threads;
  const mark = only ? threadMark(only.thread) : '';
  const [[row] = [0, 0]] = place(mark);
  expect([place(mark)[0]?.[1], answer]).toEqual([ids, 2]);
  file.edit(one?.name ?? '', `C${row + 1}`, '已改为 207000 元。');
  await desk.session.recheck();
  expect(desk.record().answersInSheets).toBe(1);
  await desk.does({ kind: 'take-answers' });
  const said = desk.record().standing.threads[0]?.thread.notes.at(-1)?.entry;
  expect(said).toMatchObject({ kind: 'reply', text: '已改为 207000 元。', author: { role: 'project' } });
  await desk.session.recheck();
  expect(desk.record().answersInSheets).toBe(0);
  expect(await desk.does({ kind: 'take-answers' })).toMatchObject({ kind: 'refused' });
});

test('hostile parts are told and lose no good entry', async () => {
  const file = sampleFile();
  const desk = await sitDown(file, '审核甲');
  await desk.say(ACCEPT);
  const [good = ''] = file.recordTexts;
  file.recordTexts = [
    'nonsense',
    good.replace('同意函', '别的话'),
    good,
    `${'0'.repeat(64)} {"v":9,"id":"${'0'.repeat(26)}"}`,
  ];
  const later = await sitDown(file);
  expect(later.record().record.lines).toHaveLength(3);
  expect(later.record().warnings.map(({ zh }) => zh)).toEqual([
    expect.stringContaining('更新的版本'),
    expect.stringContaining('格式不对'),
    expect.stringContaining('被改动过'),
    expect.stringContaining('不同内容'),
  ]);
  expect(later.record().accepted.size).toBe(0);
});

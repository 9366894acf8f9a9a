/** The review record from the command line: read, tested, merged, answered in an opinion, and counted by check. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { check } from '../../../src/entries/cli/check';
import { log } from '../../../src/entries/cli/log';
import { merge } from '../../../src/entries/cli/merge';
import { openRecord } from '../../../src/entries/cli/open-record';
import { opinion } from '../../../src/entries/cli/opinion';
import { schema } from '../../../src/entries/cli/schema';
import { verify } from '../../../src/entries/cli/verify';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { addRecordPart } from '../../../src/hosts/xlsx/write-parts/add-record-part';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import { boundOf } from '../../../src/opinion/bound-of';
import { answerCell } from '../../../src/opinion/answer-cells';
import { opinionOf } from '../../../src/opinion/opinion';
import { opinionSheet } from '../../../src/opinion/opinion-sheet';
import { recordSheet } from '../../../src/opinion/record-sheet';
import { standingOf } from '../../../src/opinion/standing';
import { findingTarget } from '../../../src/opinion/targets';
import { mergeRecords, readRecord, type ReviewRecord } from '../../../src/record/record';
import { ANSWER_HEAD } from '../../../src/record/answers';
import { sha256Of } from '../../../src/record/sha256';
import { threadsOf } from '../../../src/record/threads';
import type { EntryDraft } from '../../../src/record/write-entries';
import type { Report } from '../../../src/review/report-shape';
import { recordXml } from '../../../src/workbook/record-texts';
import { adding, NO_LINES, PROJECT, REVIEWER, SECOND, textOf } from '../../record/written-record';
import { richWorkbook } from '../../hosts/xlsx/rich-workbook';
import { reviewed, sampleWorkbook } from '../../support/open-sample';
import { bytesOf } from '../../workbooks/workbook-files';

const ROOT = join(__dirname, '..', '..', '..');
const RULES = join(ROOT, 'rules');
const bytes = readFileSync(join(ROOT, 'assets', 'samples', 'heyuan-breach.xlsx'));
const review = reviewed(sampleWorkbook('heyuan-breach'));

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'guiju-'))));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileWith(...records: (ReviewRecord | string)[]): string {
  files += 1;
  const path = join(folder, `copy-${files}.xlsx`);
  const parts = records.map((one) => (typeof one === 'string' ? one : recordXml(one.lines.map(({ text }) => text))));
  writeFileSync(
    path,
    parts.reduce<Uint8Array>((file, xml) => addRecordPart(file, xml), bytes),
  );
  return path;
}
const fresh = (ending: string) => join(folder, `out-${(files += 1)}${ending}`);

async function run(...words: string[]) {
  const asked = parseArguments(words);
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const made = () => {
    switch (asked.command) {
      case 'check':
        return check(asked, terminal, today, RULES);
      case 'log':
        return log(asked, terminal);
      case 'verify':
        return verify(asked, terminal);
      case 'merge':
        return merge(asked, terminal, today, RULES);
      case 'opinion':
        return opinion(asked, terminal, today, RULES);
      case 'schema':
        return schema(asked, terminal);
      default:
        throw new Error(asked.command);
    }
  };
  return { status: await made(), out, err };
}

function deciding(id: string, text = '已附说明。'): EntryDraft {
  const finding = review.findings.find((one) => one.id === id);
  if (!finding) throw new Error(id);
  return {
    kind: 'accept',
    reason: 'evidence',
    text,
    target: findingTarget(finding, review),
    bound: boundOf(finding, review),
  };
}

const ERRORS = review.findings.filter(({ level }) => level === 'error').map(({ id }) => id);
const accepted = adding(NO_LINES, REVIEWER, ...ERRORS.map((id) => deciding(id)));
const report = async (path: string): Promise<Report> =>
  JSON.parse((await run('check', path, '--format', 'json')).out) as Report;

test('a part is added and every other entry of the archive goes over byte for byte', () => {
  const [before, after] = [unzipSync(new Uint8Array(bytes)), unzipSync(readFileSync(fileWith(accepted)))];
  const changed = Object.keys(after).filter(
    (name) => Buffer.compare(Buffer.from(after[name] ?? []), Buffer.from(before[name] ?? [])) !== 0,
  );
  expect(changed.sort()).toEqual(['customXml/item1.xml', 'xl/_rels/workbook.xml.rels']);
  const twice = openRecord(
    fileWith(
      accepted,
      adding(accepted, PROJECT, { kind: 'comment', text: '=1+1 <b>&', target: { what: 'workbook', title: '全部' } }),
    ),
  );
  expect('record' in twice && [twice.record.lines.length, twice.refused]).toEqual([ERRORS.length + 1, []]);
});

describe('guiju check', () => {
  test('lists what was accepted with its level, and counts it neither for the exit status nor under --strict', async () => {
    expect(ERRORS.length).toBeGreaterThan(0);
    const path = fileWith(accepted);
    expect((await run('check', fileWith())).status).toBe(1);
    expect((await run('check', path)).status).toBe(0);
    expect((await run('check', path, '--ignore-record')).status).toBe(1);
    const note = (await run('check', path)).out;
    expect(note).toContain(`【已接受】${ERRORS.length} 项`);
    expect(note).not.toContain('【必须改】');
    expect((await run('check', path, '--ignore-record')).out).toContain('【必须改】');
    const found = await report(path);
    expect(found.findings.filter(({ level }) => level === 'error').map(({ id }) => id)).toEqual(ERRORS);
    expect(found.summary.accepted).toBe(ERRORS.length);
    expect(found.suppressions.map(({ status, justification }) => [status, justification.zh])).toEqual(
      ERRORS.map(() => ['accepted', '已附证明材料：已附说明。']),
    );
    expect(found.annotations.length).toBe(ERRORS.length);
    const warnings = review.findings.filter(({ level }) => level === 'warning').map(({ id }) => deciding(id));
    const all = fileWith(adding(accepted, REVIEWER, ...warnings));
    expect([(await run('check', path, '--strict')).status, (await run('check', all, '--strict')).status]).toEqual([
      1, 0,
    ]);
  });

  test('tells the reviewer’s answers, and without a record lists none', async () => {
    const answered = adding(NO_LINES, REVIEWER, {
      kind: 'answer',
      answer: 'no',
      target: { what: 'question', pack: 'heyuan', item: 'form.slip-seals', title: '盖章' },
    });
    const item = (one: Report) => one.checklist.find((question) => question.item === 'form.slip-seals')?.answer;
    expect([item(await report(fileWith(answered))), item(await report(fileWith()))]).toEqual(['no', null]);
    expect(await report(fileWith())).toMatchObject({ annotations: [], suppressions: [] });
  });
});

describe('guiju merge', () => {
  test('a base that is signed is not added to, unless it is asked for; a copy may be signed', async () => {
    const signed = fresh('.xlsx');
    writeFileSync(signed, richWorkbook(true));
    const [out, plain] = [fresh('.xlsx'), fileWith(accepted)];
    const refused = await run('merge', signed, plain, '-o', out);
    expect([refused.status, refused.err, existsSync(out)]).toEqual([2, expect.stringContaining('数字签名'), false]);
    expect((await run('merge', plain, signed, '-o', fresh('.xlsx'))).status).toBe(0);
    expect((await run('merge', signed, plain, '-o', out, '--break-signature')).status).toBe(0);
    const opened = openRecord(out);
    expect('record' in opened && textOf(opened.record)).toBe(textOf(accepted));
  });

  test('unites copies, whichever is the base, and nothing is lost', async () => {
    const thread = threadsOf(accepted)[0]?.id ?? '';
    const theirs = adding(accepted, PROJECT, { kind: 'reply', text: '同意。', thread });
    const others = adding(accepted, SECOND, { kind: 'reject', text: '不成立。', thread });
    const [base, one, other] = [fileWith(accepted), fileWith(theirs), fileWith(others)];
    const [there, back] = [fresh('.xlsx'), fresh('.xlsx')];
    expect((await run('merge', base, one, other, '-o', there)).status).toBe(0);
    expect((await run('merge', other, one, base, '-o', back)).status).toBe(0);
    const texts = [there, back].map((path) => {
      const opened = openRecord(path);
      return 'record' in opened ? textOf(opened.record) : '';
    });
    expect(texts[0]).toBe(textOf(mergeRecords(theirs, others)));
    expect(texts[1]).toBe(texts[0]);
    expect((await run('merge', base, one, '-o', there)).status).toBe(2);
  });

  test('tells contradictory decisions and values that differ, in three columns', async () => {
    const [mine, theirs] = [
      adding(NO_LINES, REVIEWER, deciding(ERRORS[0] ?? '')),
      adding(NO_LINES, SECOND, {
        kind: 'reject',
        text: '否。',
        target: findingTarget(review.findings.find(({ id }) => id === ERRORS[0]) ?? never(), review),
      }),
    ];
    const { err, out } = await run('merge', fileWith(mine), fileWith(theirs), '-o', fresh('.xlsx'));
    expect(err).toContain('结论相互矛盾');
    expect(out).toBe('');
    const edited = new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
    edited.edit('变更单', 'L19', 207000);
    const copy = fresh('.xlsx');
    writeFileSync(copy, bytesOf(edited.workbook));
    const compared = await run('merge', fileWith(mine), copy, '-o', fresh('.xlsx'));
    expect(compared.out).toContain('值\t本文件\t来件\t对结论的影响');
    expect(compared.out).toMatch(/现小计合计\t605800\t542800\t.*不变/);
  });
});

function never(): never {
  throw new Error('there is no such finding');
}

describe('the sheet 审查记录', () => {
  test('gives the record back where a program has dropped the parts, whatever its texts begin with', () => {
    const odd = adding(
      accepted,
      PROJECT,
      ...['=HYPERLINK("x")', '+1', '-1', '@SUM(1)', '\t=1', '<a>&"\u0007'].map((text): EntryDraft => ({
        kind: 'comment',
        text,
        target: { what: 'workbook', title: '全部' },
      })),
    );
    const draft = recordSheet(standingOf(odd, review), 'zh');
    expect(draft.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.formula !== undefined)).toEqual([]);
    const path = fresh('.xlsx');
    writeFileSync(path, writeDrafts([draft]));
    const opened = openRecord(path);
    expect('record' in opened && textOf(opened.record)).toBe(textOf(odd));
  });

  test('takes answers written beside the entries, each once however often it is read', async () => {
    const draft = recordSheet(standingOf(accepted, review), 'zh');
    const column = draft.rows[1]?.cells.findIndex((cell) => cell?.value === ANSWER_HEAD) ?? -1;
    const answered = {
      ...draft,
      rows: draft.rows.map((row, at) =>
        at === 2
          ? {
              ...row,
              cells: row.cells.map((cell, index) => (index === column ? { ...cell, value: '已补会议纪要。' } : cell)),
            }
          : row,
      ),
    };
    const [path, once, twice] = [fresh('.xlsx'), fresh('.xlsx'), fresh('.xlsx')];
    writeFileSync(path, writeDrafts([answered]));
    await run('merge', fileWith(accepted), path, '-o', once);
    await run('merge', once, path, '-o', twice);
    for (const file of [once, twice]) {
      const opened = openRecord(file);
      expect(
        'record' in opened &&
          opened.record.lines
            .filter(({ entry }) => entry?.kind === 'reply')
            .map(({ entry }) => entry?.kind === 'reply' && entry.text),
      ).toEqual(['已补会议纪要。']);
    }
  });
});

describe('guiju log and guiju verify', () => {
  test('read the record; a sound one is 0, a broken one 1, by the program and by the script alike', async () => {
    const sound = fileWith(accepted);
    const forged = fileWith(readRecord([textOf(accepted).replace('已附说明', '已改说明')]));
    expect((await run('log', sound)).out).toContain('A001');
    expect(JSON.parse((await run('log', sound, '--format', 'json')).out)).toMatchObject({
      format: 'guiju.log/1',
      told: { forged: 0 },
    });
    expect([(await run('verify', sound)).status, (await run('verify', forged)).status]).toEqual([0, 1]);
    expect((await run('verify', forged)).out).toContain('不证明是谁写的');
    const script = join(ROOT, 'assets', 'verify', 'verify-record.mjs');
    const alone = (path: string) => spawnSync(process.execPath, [script, path]).status;
    expect([alone(sound), alone(forged), alone(join(folder, 'none.xlsx'))]).toEqual([0, 1, 2]);
    const lines = readFileSync(script, 'utf8').split('\n');
    expect(lines.length).toBeLessThanOrEqual(300);
    expect(lines.filter((line) => /^import/.test(line)).every((line) => line.includes("'node:"))).toBe(true);
  });

  test('bad parts are told and lose no good one', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><log xmlns="urn:guiju:log">&b;</log>';
    const path = fileWith(
      '<log xmlns="urn:guiju:log">cut',
      bomb,
      '<other xmlns="urn:x"/>',
      accepted,
      `<log xmlns="urn:guiju:log">nonsense\n${'0'.repeat(64)} {"id":1}</log>`,
      recordXml(accepted.lines.map(({ text }) => text)),
    );
    const opened = openRecord(path);
    if (!('record' in opened)) throw new Error('not opened');
    expect(opened.refused).toEqual(['malformed', 'doctype']);
    expect([opened.record.lines.length, opened.record.told.malformed]).toEqual([ERRORS.length, 2]);
    expect((await run('verify', path)).status).toBe(1);
  });

  test('the schema of an entry is printed', async () => {
    expect(JSON.parse((await run('schema', 'log')).out)).toMatchObject({ title: 'guiju.log/1' });
  });
});

test('guiju opinion writes Markdown and Word, and again the same', async () => {
  const path = fileWith(
    adding(accepted, REVIEWER, {
      kind: 'comment',
      text: '请附 <b>报价单</b>。',
      target: { what: 'document', subject: 'change:BG-02', title: '变更单 BG-02' },
    }),
  );
  const [one, two, word, again] = [fresh('.md'), fresh('.md'), fresh('.docx'), fresh('.docx')];
  expect((await run('opinion', path, '-o', one)).status).toBe(0);
  await run('opinion', path, '-o', two);
  const text = readFileSync(one, 'utf8');
  expect(readFileSync(two, 'utf8')).toBe(text);
  for (const words of [
    '# 审核意见书',
    '项目：示例区综合执法指挥平台项目',
    '河府办〔2021〕30号',
    '## 已接受',
    '审核人（签字）',
    '\\<b\\>报价单',
  ])
    expect(text).toContain(words);
  expect((await run('opinion', path, '-o', word)).status).toBe(0);
  const document = Buffer.from(unzipSync(readFileSync(word))['word/document.xml'] ?? []).toString('utf8');
  expect(document).toContain('审核意见书');
  expect(document).toContain('&lt;b&gt;报价单');
  // The archive's clock goes by two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  await run('opinion', path, '-o', again);
  expect(readFileSync(again).equals(readFileSync(word))).toBe(true);
});

test('what is answered in the opinion, as Markdown or Word, is read back whole, each answer once, whoever reads it', async () => {
  const path = fileWith(accepted);
  const threads = threadsOf(accepted).map(({ id }) => id);
  const answer = '已补会议纪要。\n\n## 1. 第二段 <b>&\n- 第三段：“<!-- 说明 -->”\t完';
  const [md, word] = [fresh('.md'), fresh('.docx')];
  await run('opinion', path, '-o', md);
  await run('opinion', path, '-o', word);
  const written = readFileSync(md, 'utf8').replaceAll(/^答复（.*）：$/gm, (line) => `${line}\n\n${answer}`);
  writeFileSync(md, written.replaceAll('\n', '\r\n'));
  const parts = unzipSync(readFileSync(word));
  const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
  const typed = answer
    .split('\n')
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').split('\t'))
    .map(
      (pieces) =>
        `<w:p><w:r>${pieces.map((one) => `<w:t xml:space="preserve">${one}</w:t>`).join('<w:tab/>')}</w:r></w:p>`,
    );
  const filled = xml.replaceAll(/<\/w:tc>/g, `${typed.join('')}</w:tc>`);
  writeFileSync(word, zipSync({ ...parts, 'word/document.xml': Buffer.from(filled) }));
  const said = (file: string) => {
    const opened = openRecord(file);
    const lines = 'record' in opened ? opened.record.lines : [];
    return lines.flatMap(({ entry }) => (entry?.kind === 'reply' ? [[entry.thread, entry.text] as const] : [])).sort();
  };
  const [one, two, both] = [fresh('.xlsx'), fresh('.xlsx'), fresh('.xlsx')];
  expect((await run('merge', path, md, '-o', one)).status).toBe(0);
  expect((await run('merge', path, word, '-o', two)).status).toBe(0);
  expect(said(one)).toEqual(threads.map((thread) => [thread, answer]).sort());
  expect(said(two)).toEqual(said(one));
  expect((await run('merge', one, two, md, word, '-o', both)).err).toContain('新增 0 条');
  expect(said(both)).toEqual(said(one));
  expect((await run('merge', path, join(folder, 'none.docx'), '-o', fresh('.xlsx'))).status).toBe(2);
});

test('answers in a sheet that comes alone are taken, and those that go to no thread are told', async () => {
  const { rows, ...sheet } = opinionSheet(opinionOf(review, standingOf(accepted, review), 'zh'), 'zh');
  const answered = rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((cell, at) => (at === 2 && cell?.value === '' ? { ...cell, value: '=已补。' } : cell)),
  }));
  const waiting = rows.filter(({ cells }) => cells[2]?.value === '').length;
  const alone = fresh('.xlsx');
  writeFileSync(alone, writeDrafts([{ ...sheet, rows: answered }]));
  const { err } = await run('merge', fileWith(accepted), alone, '-o', fresh('.xlsx'));
  expect(err).toContain(`新增 ${ERRORS.length} 条`);
  expect(err).toContain(`${waiting - ERRORS.length} 条答复找不到对应的线索`);
});

test('what is written in the record is no answer to it, though it be worded like one', async () => {
  const text = `见下：\n${answerCell({ label: 'A001', mark: threadsOf(accepted)[0]?.id ?? '' }, 'zh')}同意。`;
  const path = fileWith(
    adding(accepted, SECOND, { kind: 'comment', text, target: { what: 'workbook', title: '全部' } }),
  );
  const md = fresh('.md');
  await run('opinion', path, '-o', md);
  expect((await run('merge', path, md, '-o', fresh('.xlsx'))).err).toContain('新增 0 条');
});

test('a part that unpacks to far more than it is told, and loses no good one', async () => {
  const path = fileWith(`<log xmlns="urn:guiju:log">${'x'.repeat(30_000_000)}</log>`, accepted);
  const opened = openRecord(path);
  expect('record' in opened && [opened.record.lines.length, opened.refused]).toEqual([ERRORS.length, ['oversize']]);
  expect((await run('verify', path)).status).toBe(1);
});

test('an id over two contents fails verify, by the program and by the script alike', async () => {
  const [line] = accepted.lines;
  const json = (line?.text ?? '').slice(65).replace('已附说明', '已改说明');
  const path = fileWith(accepted, recordXml([`${sha256Of(json)} ${json}`]));
  const script = join(ROOT, 'assets', 'verify', 'verify-record.mjs');
  expect([(await run('verify', path)).status, spawnSync(process.execPath, [script, path]).status]).toEqual([1, 1]);
  expect((await run('verify', path)).out).toContain(`✗ ${line?.id ?? '?'}`);
});

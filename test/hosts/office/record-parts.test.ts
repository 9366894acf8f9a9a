/** The review record in a simulated Excel: hostile parts, parts that go, and two panes that add at the same time. */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { HostFailure } from '../../../src/workbook/host';
import { recordXml } from '../../../src/workbook/record-texts';
import { REVIEWER, SECOND, adding, COMMENT, FINDING, NO_LINES, textOf } from '../../record/written-record';
import { CONSENT, ROW, sampleFile, SHARE, sitDown, type AtDesk } from '../../session/record/at-desk';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

let excel: ExcelInJsdom;
const host = () => new OfficeHost({ reconcileAfterMs: 3_600_000 });
const parts = () => excel.customXml.all().map(({ xml }) => xml);

afterEach(() => {
  excel.close();
  expect(excel.gaps).toEqual([]);
});

describe('one pane', () => {
  beforeEach(async () => {
    excel = await openExcel(workbookOf({ 一: [[1]] }), '1.13');
  });

  it('is told of parts that are hostile or broken, leaves them as they are, and loses no other', async () => {
    const foreign = '<其他 xmlns="urn:example:other"><a/></其他>';
    const bomb = '<!DOCTYPE log><log xmlns="urn:guiju:log">x</log>';
    for (const xml of [foreign, bomb, recordXml(['第一条'])]) excel.customXml.add(xml);
    const before = parts();
    const office = host();
    const { texts, refused, seen } = await office.readRecord();
    expect([texts.map((text) => text.trim()), refused]).toEqual([['第一条'], ['doctype']]);
    await office.appendRecord(['第二条'], seen);
    expect(parts()).toEqual([...before, recordXml(['第二条'])]);
  });

  it('adds what is long in several parts, and says so where Excel took it and has it not', async () => {
    const office = host();
    const lines = ['甲', '乙', '丙'].map((word) => word.repeat(200_000));
    const { now } = await office.appendRecord(lines, (await office.readRecord()).seen);
    expect(parts().map((xml) => xml.length < 401_000)).toEqual([true, true]);
    expect(now.texts.join('').replace(/\s/g, '')).toBe(lines.join(''));
    // Two batches read what is there, one adds.
    excel.before(4, () => {
      const last = excel.customXml.all().at(-1);
      if (last) excel.customXml.remove(last.id);
    });
    await expect(office.appendRecord(['丁'], now.seen)).rejects.toBeInstanceOf(HostFailure);
  });

  it('reads a record in two round trips, what it knows already in one, and writes none of it', async () => {
    excel.customXml.add(recordXml(['第一条']));
    const office = host();
    await office.readRecord();
    const awaited = () => excel.trips.filter(({ kind }) => kind === 'awaited');
    expect(awaited().map(({ writes }) => writes)).toEqual([false, false]);
    await office.readRecord();
    expect(awaited()).toHaveLength(3);
  });

  it('reads the record though a part goes between its two questions', async () => {
    const text = textOf(adding(adding(NO_LINES, REVIEWER, COMMENT), SECOND, COMMENT));
    for (const line of text.split('\n')) excel.customXml.add(recordXml([line]));
    const [first] = excel.customXml.all();
    excel.before(2, () => first && excel.customXml.remove(first.id));
    expect((await host().readRecord()).texts).toHaveLength(1);
  });
});

it('two panes on one workbook lose nothing, whoever adds between the other’s reading and writing', async () => {
  excel = await openExcel(sampleFile().workbook, '1.13');
  const [mine, theirs] = await Promise.all([sitDown(host(), '审核甲'), sitDown(host(), '审核乙')]);
  const on = [CONSENT, ROW, SHARE];
  const says = (desk: AtDesk, who: string, round: number) =>
    desk.say({ kind: 'comment', on: { finding: on[round % 3] ?? ROW }, text: `${who} ${round}` });
  const coming: ReturnType<AtDesk['say']>[] = [];
  for (let round = 0; round < 6; round += 1) {
    // A third person's part comes at every place of the exchange in turn.
    excel.before(1 + (round % 5), () => {
      const line = textOf(adding(NO_LINES, SECOND, { kind: 'comment', text: `第三人 ${round}`, target: FINDING }));
      excel.customXml.add(recordXml([line]));
    });
    coming.push(says(mine, '甲', round), says(theirs, '乙', round));
    await Promise.all(coming);
  }
  expect((await Promise.all(coming)).map(({ kind }) => kind)).toEqual(coming.map(() => 'done'));
  await Promise.all([mine.does({ kind: 'look' }), theirs.does({ kind: 'look' })]);
  const said = ({ record }: AtDesk) =>
    record()
      .record.lines.flatMap(({ entry }) => (entry?.kind === 'comment' ? [entry.text] : []))
      .sort();
  const expected = ['甲', '乙', '第三人'].flatMap((who) => [0, 1, 2, 3, 4, 5].map((round) => `${who} ${round}`)).sort();
  expect(said(mine)).toEqual(expected);
  expect(said(theirs)).toEqual(expected);
  expect(mine.record().warnings).toEqual([]);
  expect(mine.record().standing.threads.flatMap(({ thread }) => thread.notes.map(({ fault }) => fault))).not.toContain(
    'forged',
  );
  await Promise.all([mine.session.close(), theirs.session.close()]);
});

import { blankForm } from '../../../src/forms/blank-forms';
import { FilledForm, reopened } from '../../support/filled-form';
import { gathered, knownFacts } from '../../support/known-facts';

const blank = blankForm('change-slip');

function filled(): FilledForm {
  return new FilledForm(blank)
    .beside('变更单编号', 'BG-07')
    .beside('变更申请日期', 46100)
    .beside('项目名称', '示例市数据平台')
    .beside('项目编号', '00123')
    .beside('分项目名称', '示例分项')
    .beside('合同名称', '示例合同')
    .beside('承建单位', '示例承建公司')
    .beside('变更依据', '示例会议纪要')
    .beside('变更内容', '增购服务器')
    .beside('项目负责人', '承建负责人')
    .beside('日期', 46101)
    .beside('监理单位意见', '同意')
    .beside('项目负责人', '监理负责人', 2)
    .beside('日期', 46102, 2)
    .beside('建设单位意见', '同意变更')
    .beside('项目负责人', '业主负责人', 3)
    .beside('日期', 46103, 3)
    .line(1, {
      分项目名称: '机房',
      '原设备品牌/型号': '甲型',
      原设备参数: '8核',
      原数量: 2,
      '原单价（元）': 10000.5,
      '现设备品牌/型号': '乙型',
      现设备参数: '16核',
      现数量: 3,
      '现单价（元）': 12000,
      备注: '升级',
    })
    .line(2, { '现设备品牌/型号': '丙型', 现数量: 1, '现单价（元）': 500.25 })
    .line(1, {
      原功能模块: '登录',
      原软件功能: '口令',
      原数量: 1,
      '原单价（元）': 8000,
      现功能模块: '登录',
      现软件功能: '双因子',
      现数量: 1,
      '现单价（元）': 9000,
    });
}

function signed(form: FilledForm): FilledForm {
  for (const page of [1, 2]) {
    for (const party of [1, 2, 3]) {
      const nth = (page - 1) * 3 + party;
      form.beside('项目负责人（签名）：', `签名${nth}`, nth).beside('签署日期：', 46100 + nth, nth);
    }
  }
  return form;
}

test('a slip filled in and saved gives what was typed, and no more', () => {
  const { documents, subject, problems } = gathered(reopened(signed(filled()).sheet()));
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([{ kind: 'change-slip', recognition: 'certain', missing: [] }]);
  const facts = knownFacts(subject('change:BG-07'));
  expect(facts).toMatchObject({
    'change.slipNumber': 'BG-07',
    'change.appliedOn': '2026-03-19',
    'change.subproject': '示例分项',
    'change.contractor': '示例承建公司',
    'change.basis': '示例会议纪要',
    'change.content': '增购服务器',
    'change.contractorSignedOn': '2026-03-20',
    'change.supervisorSignedOn': '2026-03-21',
    'change.ownerSignedOn': '2026-03-22',
    'change.increase': '17499.25',
    'change.decrease': '0',
    'change.oldTotal': '28001',
    'change.newTotal': '45500.25',
    'change.lineCount': '3',
    'change.pageCount': '2',
    'change.missingSignatureCount': '0',
  });
  expect(knownFacts(subject('project'))).toEqual({ 'project.name': '示例市数据平台', 'project.number': '00123' });
});

test('its totals are computed, row by row and list by list', () => {
  const { subject } = gathered(reopened(filled().sheet()));
  expect(knownFacts(subject('list:BG-07/hardware'))).toMatchObject({
    'list.statedOldTotal': '20001',
    'list.oldSum': '20001',
    'list.recomputedOldSum': '20001',
    'list.statedNewTotal': '36500.25',
    'list.newSum': '36500.25',
    'list.recomputedNewSum': '36500.25',
  });
  expect(knownFacts(subject('list:BG-07/software'))).toMatchObject({
    'list.statedOldTotal': '8000',
    'list.statedNewTotal': '9000',
  });
});

test('a signature on a page of the list is not taken for one under an opinion', () => {
  const pageOnly = new FilledForm(blank).beside('签署日期：', 46100, 1);
  const { documents } = gathered(reopened(pageOnly.sheet()));
  expect(documents[0]?.fields.get('page1/owner/date')?.text.known).toBe(true);
  for (const party of ['owner', 'supervisor', 'contractor']) {
    expect(documents[0]?.fields.get(`${party}Date`)?.text.known).toBe(false);
  }
});

test('a side filled with zero has a total of zero, not a blank', () => {
  const form = new FilledForm(blank).line(1, { '原设备品牌/型号': '甲型', 原数量: 0, '原单价（元）': 5 });
  expect([form.result('合计', 6), form.result('合计', 11)]).toEqual([0, '']);
});

test('each list of the blank slip begins a page, with its heading on it', () => {
  const first = (row: number) => blank.rows[row]?.cells.find((cell) => cell?.value !== undefined)?.value;
  const pages = blank.print?.pagesFrom ?? [];
  expect(pages.map(first)).toEqual(['二、变更明细清单', '（二）应用软件变更清单']);
  // Two or three rows down stands the heading; page, title and the space between them fit on A4.
  expect(pages.map((row) => [1, 2].some((down) => first(row + down) === '序号'))).toEqual([true, true]);
});

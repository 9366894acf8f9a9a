/** The five blank forms of one project, filled in as they want it and saved: every check of the forms passes. */
import { parseIsoDate } from '../../src/base/civil-date';
import { blankForm } from '../../src/forms/blank-forms';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { ourRulebook } from '../rules/rule-case';
import { FilledForm, reopened } from '../support/filled-form';

const NAME = '示例市数据平台';

const application = new FilledForm(blankForm('initiation-application'))
  .beside('申请单位', '示例市数据局')
  .beside('项目使用单位', '示例市数据局')
  .beside('项目名称', NAME)
  .beside('项目拟建设地点', '示例市')
  .beside('建设性质', '☑新建  □扩建  □迁建  □改建  □其他')
  .beside('计划动工时间', '2026年3月')
  .beside('计划竣工时间', '2026年12月')
  .beside('第一年（万元）', 60.55)
  .beside('第二年（万元）', 40)
  .beside('市级财政（万元）', 100.55)
  .beside('建设内容', '数据平台')
  .beside('预期经济和社会效益', '便民')
  .under('申请单位意见及盖章：', '同意申报')
  .beside('主要领导签字', '申请领导')
  .beside('签字日期', '2026-01-05')
  .under('行业主管部门意见及盖章：', '同意')
  .beside('主要领导签字', '主管领导', 2)
  .beside('签字日期', '2026-01-08', 2)
  .beside('联系人', '联系人甲')
  .beside('办公电话', '07620000000')
  .beside('手机号码', '13800000000')
  .beside('联系地址', '示例路1号')
  .beside('邮编', '017000');

const checklist = new FilledForm(blankForm('data-resource-checklist'))
  .beside('项目名称', NAME)
  .beside('系统硬件（万元）', 30)
  .beside('系统软件（万元）', 10.55)
  .beside('应用软件开发（万元）', 60)
  .beside('立项时间', '2026-03-01')
  .beside('预计验收时间', '2026-12-01')
  .line(1, { 系统功能: '办件', 产生数据名称: '办件信息', 共享周期: '每日', 提供方式: '接口' })
  .line(2, {
    系统功能: '办件',
    产生数据名称: '身份信息',
    共享周期: '不予共享',
    提供方式: '无',
    不予共享的依据: '《示例法》第三条',
  });

function changeSlip(): FilledForm {
  const form = new FilledForm(blankForm('change-slip'))
    .beside('变更单编号', 'BG-01')
    .beside('项目名称', NAME)
    .beside('承建单位', '示例承建公司')
    .beside('变更依据', '会议纪要')
    .beside('变更内容', '增购服务器')
    .beside('监理单位意见', '同意')
    .beside('建设单位意见', '同意')
    .line(1, {
      分项目名称: '机房',
      '原设备品牌/型号': '甲型',
      原数量: 2,
      '原单价（元）': 10000.5,
      '现设备品牌/型号': '甲型',
      现数量: 3,
      '现单价（元）': 10000.5,
    })
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
  for (const nth of [1, 2, 3]) form.beside('项目负责人', `签名${nth}`, nth).beside('日期', `2026-06-0${nth}`, nth);
  for (const nth of [1, 2, 3, 4, 5, 6])
    form.beside('项目负责人（签名）：', `签名${nth}`, nth).beside('签署日期：', '2026-06-03', nth);
  return form;
}

const facts = new FilledForm(blankForm('project-facts')).beside('项目名称', NAME).beside('合同金额', 900000);

test('all their checks pass, and none is left out', () => {
  const rulebook = ourRulebook();
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const sheets = [application, checklist, changeSlip(), facts].map((form) => form.sheet());
  const review = reviewWorkbook({ workbook: reopened(...sheets), rulebook, pack: 'heyuan', today });
  expect(review.documents.map(({ kind, recognition, missing }) => [kind, recognition, missing])).toEqual([
    ['initiation-application', 'certain', []],
    ['data-resource-checklist', 'certain', []],
    ['change-slip', 'certain', []],
    ['project-facts', 'certain', []],
  ]);
  const form = review.findings.filter(({ check }) => check.startsWith('form.'));
  expect(form.filter(({ outcome }) => outcome !== 'passed').map(({ check, message }) => [check, message.zh])).toEqual(
    [],
  );
  expect([...new Set(form.map(({ check }) => check.slice('form.'.length)))].sort()).toEqual([
    'application-fields',
    'application-nature',
    'application-signatures',
    'application-signing-order',
    'application-years',
    'checklist-months',
    'contract-after-change',
    'data-complete',
    'data-functions',
    'data-named',
    'data-not-shared',
    'list-total-new',
    'list-total-old',
    'page-signatures',
    'parts-add-up',
    'planned-months',
    'project-name',
    'row-subtotal-new',
    'row-subtotal-old',
    'slip-fields',
    'slip-signatures',
    'slip-signing-order',
    'sources-add-up',
    'years-add-up',
  ]);
  expect(review.problems).toEqual([]);
});

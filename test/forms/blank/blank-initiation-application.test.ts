import { blankForm } from '../../../src/forms/blank-forms';
import { FilledForm, reopened } from '../../support/filled-form';
import { gathered, knownFacts } from '../../support/known-facts';

const blank = blankForm('initiation-application');

function funded(): FilledForm {
  return new FilledForm(blank)
    .beside('第一年（万元）', 100.5)
    .beside('第二年（万元）', 20.1234)
    .beside('省级财政（万元）', 60)
    .beside('市级财政（万元）', 50)
    .beside('单位自筹（万元）', 10)
    .beside('其它（万元）', 0.6234);
}

test('an application filled in and saved gives what was typed, and no more', () => {
  const form = funded()
    .beside('项目编号', 'XM-2026-01')
    .beside('申请单位', '示例市教育局')
    .beside('项目使用单位', '示例市学校')
    .beside('项目名称', '示例市数据平台')
    .beside('项目拟建设地点', '示例市')
    .beside('建设性质', '□新建  ☑扩建  □迁建  □改建  □其他')
    .beside('计划动工时间', 46082)
    .beside('计划竣工时间', '2026年12月')
    .beside('建设内容', '数据平台')
    .beside('预期经济和社会效益', '便民')
    .under('申请单位意见及盖章：', '同意申报')
    .beside('主要领导签字', '申请领导')
    .beside('签字日期', '2026-02-02')
    .under('行业主管部门意见及盖章：', '同意')
    .beside('主要领导签字', '主管领导', 2)
    .beside('签字日期', '2026-02-03', 2)
    .beside('联系人', '联系人甲')
    .beside('办公电话', '07620000000')
    .beside('手机号码', '13800000000')
    .beside('联系地址', '示例路1号')
    .beside('邮编', '017000');
  const { documents, subject, problems } = gathered(reopened(form.sheet()));
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([{ kind: 'initiation-application', recognition: 'certain', missing: [], lists: [] }]);
  expect(knownFacts(subject('project'))).toEqual({
    'project.number': 'XM-2026-01',
    'project.user': '示例市学校',
    'project.name': '示例市数据平台',
    'project.nature': '扩建',
    'project.totalInvestment': '1206234',
    'application.underWay': false,
    'application.applicant': '示例市教育局',
    'application.userStated': '示例市学校',
    'application.nameStated': '示例市数据平台',
    'application.totalStated': '1206234',
    'application.place': '示例市',
    'application.content': '数据平台',
    'application.benefits': '便民',
    'application.contact': '联系人甲',
    'application.officePhone': '07620000000',
    'application.mobilePhone': '13800000000',
    'application.address': '示例路1号',
    'application.postcode': '017000',
    'application.applicantOpinion': '同意申报',
    'application.applicantSigner': '申请领导',
    'application.applicantSignedOn': '2026-02-02',
    'application.authorityOpinion': '同意',
    'application.authoritySigner': '主管领导',
    'application.authoritySignedOn': '2026-02-03',
    'application.natureTicks': '1',
    'application.fundedYears': '2',
    'application.plannedYears': '1',
    'application.plannedStart': '2026-03',
    'application.plannedEnd': '2026-12',
    'application.yearsTotal': '1206234',
    'application.sourcesTotal': '1206234',
  });
  const texts = Object.fromEntries(
    [...(documents[0]?.fields ?? [])].map(([id, { text }]) => [id, text.known ? text.value : undefined]),
  );
  expect(texts).toMatchObject({
    place: '示例市',
    content: '数据平台',
    benefits: '便民',
    applicantOpinion: '同意申报',
    applicantSigner: '申请领导',
    authorityOpinion: '同意',
    authoritySigner: '主管领导',
    contact: '联系人甲',
    officePhone: '07620000000',
    mobilePhone: '13800000000',
    address: '示例路1号',
    postcode: '017000',
    year3: undefined,
  });
});

test('the total investment adds up the years, and may be typed over', () => {
  expect(new FilledForm(blank).result('项目总投资（万元）')).toBe('');
  expect(funded().result('项目总投资（万元）')).toBeCloseTo(120.6234, 9);
});

test('nothing ticked is no answer, and the boxes offered tick one nature each', () => {
  expect(gathered(reopened(blank)).subject('project')?.facts.get('project.nature')).toMatchObject({ why: 'not-found' });
  for (const [index, nature] of ['新建', '扩建', '迁建', '改建', '其他'].entries()) {
    const choices = blank.rows.flatMap(({ cells }) => cells).find((cell) => cell?.choices)?.choices;
    const form = new FilledForm(blank).beside('建设性质', choices?.[index + 1] ?? '');
    expect(knownFacts(gathered(reopened(form.sheet())).subject('project'))).toEqual({
      'project.nature': nature,
      'application.natureTicks': '1',
    });
  }
});

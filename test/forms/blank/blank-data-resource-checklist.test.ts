import { blankForm } from '../../../src/forms/blank-forms';
import { FilledForm, reopened } from '../../support/filled-form';
import { gathered, knownFacts } from '../../support/known-facts';

const blank = blankForm('data-resource-checklist');

test('a checklist filled in and saved gives what was typed, and no more', () => {
  const form = new FilledForm(blank)
    .beside('单位名称（盖章）', '示例市教育局')
    .beside('项目名称', '示例市数据平台')
    .beside('联系人', '联系人甲')
    .beside('电话', '07620000000')
    .beside('邮箱', 'a@example.com')
    .beside('项目简介', '简介')
    .beside('系统硬件（万元）', 30)
    .beside('系统软件（万元）', 10.55)
    .beside('应用软件开发（万元）', 60)
    .beside('立项时间', 46082)
    .beside('预计验收时间', '2026-12-01')
    .line(1, { 系统功能: '办件', 产生数据名称: '办件信息', 共享周期: '每日', 提供方式: '接口' })
    .line(2, {
      系统功能: '办件',
      产生数据名称: '评价信息',
      共享周期: '不予共享',
      提供方式: '无',
      不予共享的依据: '示例法',
    });
  expect(form.result('合计（万元）')).toBe(100.55);
  const { documents, subject, problems } = gathered(reopened(form.sheet()));
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([
    { kind: 'data-resource-checklist', recognition: 'certain', missing: [], lists: [] },
  ]);
  const { 'project.name': name, 'checklist.partsTotal': total, ...others } = knownFacts(subject('project'));
  expect([name, total]).toEqual(['示例市数据平台', '1005500']);
  expect(Object.keys(others).filter((id) => !id.startsWith('checklist.'))).toEqual([]);
  const fields = [...(documents[0]?.fields ?? [])].map(([id, { text, unit }]) => [id, text.known && text.value, unit]);
  expect(fields).toEqual([
    ['owner', '示例市教育局', undefined],
    ['projectName', '示例市数据平台', undefined],
    ['contact', '联系人甲', undefined],
    ['phone', '07620000000', undefined],
    ['mail', 'a@example.com', undefined],
    ['summary', '简介', undefined],
    ['hardware', '30', '万元'],
    ['systemSoftware', '10.55', '万元'],
    ['applicationSoftware', '60', '万元'],
    ['initiatedOn', '46082', undefined],
    ['acceptanceExpected', '2026-12-01', undefined],
  ]);
});

test('its total stays empty until a part is filled in', () => {
  expect(new FilledForm(blank).result('合计（万元）')).toBe('');
});

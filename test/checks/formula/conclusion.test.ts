import { conclusionOf } from '../../../src/checks/formula/conclusion';

test.each([
  '合格',
  '通过',
  '验收合格',
  '档案验收合格',
  '已通过',
  '审查通过',
  '同意',
  '符合要求',
  '经专家评审一致通过',
  '合格。',
])('%s is passed', (text) => expect(conclusionOf(text)).toBe(true));

test.each(['不合格', '未通过', '没有通过', '不予通过', '未进行', '尚未验收', '无', '不同意', '要求整改', '退回'])(
  '%s is not',
  (text) => expect(conclusionOf(text)).toBe(false),
);

test.each(['基本合格', '原则通过', '整改后通过', '没有不合格项', '不差', '较差', '见附件', '有条件通过'])(
  'of %s nobody can tell',
  (text) => expect(conclusionOf(text)).toBeUndefined(),
);

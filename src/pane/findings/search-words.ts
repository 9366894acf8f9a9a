/** Words that people search by for one another: who types one of them means what is called by any. */
import { comparableText } from '../../base/comparable-text';

const ALIKE: readonly (readonly string[])[] = [
  ['合计', '总计', '共计', '总额', '总价', 'total', 'sum'],
  ['小计', '合价', '行金额', 'subtotal'],
  ['比例', '占比', '百分比', 'share', 'percent'],
  ['超支', '超出', '超过', '不超', '超额', 'beyond', 'over'],
  ['签字', '签名', '签章', '盖章', 'sign'],
  ['审批', '批复', '核准', '同意', 'approval', 'consent'],
  ['备案', '报送', '报备', 'filing'],
  ['调整', '变更', 'change'],
  ['过期', '失效', '有效期', '施行', 'lapse', 'in force'],
  ['期限', '逾期', '超期', '时限', '截止', 'deadline', 'due'],
  ['次数', '几次', 'count'],
  ['概算', '总投资', '预算', 'estimate', 'budget'],
  ['监理', 'supervision'],
  ['密评', '密码', '商密', 'cipher', 'cryptography'],
  ['等保', '网络安全', 'security'],
  ['必须改', '错误', '不符合'],
  ['缺少', '未填', '没填', '缺项', 'missing', 'lacking'],
];

const GROUPS = ALIKE.map((words) => words.map((word) => comparableText(word).toLowerCase()));

/** The word itself, and those it stands for; made comparable. */
export function wordsLike(word: string): readonly string[] {
  return [...new Set([word, ...GROUPS.filter((group) => group.includes(word)).flat()])];
}

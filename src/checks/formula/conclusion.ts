/** What the conclusion of a review or an acceptance comes to: passed, not passed, or nobody can tell from its words. */
import { comparableText } from '../../base/comparable-text';

/** '验收合格' is true, '未通过' false; '基本合格', '原则通过' and '整改后通过' are neither. */
export function conclusionOf(text: string): boolean | undefined {
  const said = comparableText(text).replace(/[，,。.；;：:！!\s]+/g, '');
  if (NOTHING_WRONG.test(said)) return undefined;
  if (AGAINST.test(said)) return false;
  const bare = said.replace(WHOSE, '');
  if (FOR.test(bare)) return true;
  return TO_BE_MENDED.test(said) && !/通过|合格|符合|同意/.test(said) ? false : undefined;
}

const NOTHING_WRONG = /(?:无|没有|未发现|未见)(?:存在)?不(?:合格|符合|通过)|不差/;
const AGAINST =
  /不(?:予|准予?)?(?:合格|通过|符合|同意|达标|批准)|未(?:予|经|获得?|曾|能|全部)?(?:合格|通过|符合|同意|达标|批准|验收|审核|审查|进行|开展|组织)|没有(?:合格|通过|验收|审核|审查|进行)|尚未|驳回|退回|^(?:无|否|没有|不)$/;
/** What is before the conclusion itself: 档案验收, 经专家评审, 审核结论为. */
const WHOSE =
  /^(?:(?:项目|工程|档案|电子|竣工|终|初|初步|数据|资源|符合性|专家组?|专项|综合|组织|经|已|均|一致|现场|评审|评定|评估|审查|审核|验收|检查|结论|结果|意见|为|是|全部|顺利|予以|准予)+)(?=合格|通过|符合|同意|达标)/;
const FOR =
  /^(?:合格|通过|符合|同意|达标)(?:验收|审核|审查|评审|通过|合格|要求|规定|标准|项目|工程|终验|初验|竣工|意见|结论|等级|等次)*$/;
const TO_BE_MENDED = /整改|补正|补充/;

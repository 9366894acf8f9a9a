/**
 * Who signed for which party, where a cell holds it whole: '承建单位：甲某',
 * '监理单位（盖章）：某某公司\n总监：乙某\n日期：2024年3月5日', several parties one
 * after the other. The name of an office is no signature.
 */
import type { SignatureLayout } from './layout-file';

export const PARTIES = ['owner', 'supervisor', 'contractor'] as const;
export type Party = (typeof PARTIES)[number];

export interface SignedParty {
  readonly party: Party;
  readonly label: string;
  readonly signer?: string;
  readonly day?: string;
  /** More than a name says that somebody signed here: the day, an opinion, the word 签字. */
  readonly evident: boolean;
  /** Nothing is written behind the label but the words of the form. */
  readonly empty: boolean;
}

const SEAL = /[（(]\s*(?:[签盖公印名字]{0,4}章?|签[字名]|签字盖章|签字、盖章|公章)\s*[）)]/g;

/** The parties whose labels stand in this text, with a colon; in order. */
export function signedParties(text: string, layout: SignatureLayout): readonly SignedParty[] {
  const words = PARTIES.flatMap((party) => layout[party].map((word) => ({ party, word })));
  const label = new RegExp(
    `(?<before>^|[\\s;；。，,])(?<word>${words.map(({ word }) => word).join('|')})(?<seal>\\s*[（(][^（）()]{1,8}[)）])?\\s*[:：]`,
    'gu',
  );
  const hits = [...text.matchAll(label)];
  return hits.flatMap((hit, at) => {
    const party = words.find(({ word }) => word === hit.groups?.word)?.party;
    const rest = text.slice(hit.index + hit[0].length, hits[at + 1]?.index);
    return party === undefined
      ? []
      : [{ party, label: hit[0].replace(/^[\s;；。，,]+|[:：]$/gu, ''), ...signed(rest) }];
  });
}

/** What stands behind or beside the label of a party. */
export function signed(text: string): Omit<SignedParty, 'party' | 'label'> {
  const plain = text.normalize('NFKC');
  const written = DAY.exec(plain)?.[0];
  const day = written !== undefined && /[\d一二三四五六七八九]/.test(written) ? written.trim() : undefined;
  const withoutDay = plain.replace(written ?? '', ' ').replace(/(?:签署|签字)?日期\s*:?/g, ' ');
  const name = labelledName(withoutDay) ?? bareName(withoutDay.replace(SEAL, ' '));
  return {
    ...(name === undefined ? {} : { signer: name }),
    ...(day === undefined ? {} : { day }),
    evident: day !== undefined || OPINION.test(plain) || SIGNED.test(plain),
    empty: /^[\s_年月日:]*$/.test(withoutDay.replace(SEAL, '')) && day === undefined,
  };
}

const DAY =
  /(?:\d{2,4}|[〇零○一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日?|\d{4}\s*([-./])\s*\d{1,2}\s*\1\s*\d{1,2}|[_\s]*年[_\s]*月[_\s]*日/u;
const OPINION = /同意|属实|批准|通过|认可|确认/;
const SIGNED = /签[字名章]|负责人|代表|经办人|总监|项目经理/;
const SIGNER =
  /(?:项目负责人|负责人|项目经理|总监理工程师|总监代表|总监|法定代表人|授权代表|委托代理人|代表人?|经办人|签字人?|签名人?|签章)\s*(?:\([^()]{0,8}\))?\s*:\s*([\p{Script=Han}·]{2,5}(?=$|[\s,;。(])|[\p{Script=Latin}.]{2,20})/u;

function labelledName(text: string): string | undefined {
  const name = SIGNER.exec(text)?.[1];
  return name === undefined || isOffice(name) ? undefined : name;
}

/** '甲某', '同意。 乙某', '某某公司 丙某'; of several words the last. */
function bareName(text: string): string | undefined {
  if (SIGNED.test(text) && /:/.test(text)) return undefined;
  const words = text.split(/[\s,;。!]+/u).filter((word) => word !== '');
  const last = words.at(-1)?.replace(/^签[字名]/, '') ?? '';
  const others = words.slice(0, -1).filter((word) => !isOffice(word) && !OPINION.test(word));
  return /^[\p{Script=Han}·]{2,4}$/u.test(last) && !isOffice(last) && !NO_NAME.test(last) && others.length === 0
    ? last
    : undefined;
}

function isOffice(word: string): boolean {
  return /(?:公司|集团|单位|中心|学校|大学|医院|政府|监理|科技)$|..[局院厅委所办处部]$/u.test(word);
}

/** Words that may stand there and are no name. */
const NO_NAME = /同意|属实|变更|通过|意见|日期|签|盖章|批准|审核|无误|认可|确认|待|未|无$/;

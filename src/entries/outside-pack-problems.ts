/** What is told of packs from outside that are not taken, or not yet. */
import type { Bilingual } from '../base/bilingual';
import type { Problem } from '../review/review';

export function bringsPack(digest: string): Problem {
  const of = digest.slice(0, 19);
  return ofWorkbooksPack({
    zh: `本工作簿带着一个规则包（${of}…），不是产品自带的，没有采用。要用它，在“设置”里点“采用”。`,
    en: `This workbook brings a rule pack (${of}…) that is not the product's own; it is not used. To use it, press Use under Settings.`,
  });
}

export function notTakenOfWorkbook({ zh, en }: Bilingual): Problem {
  return ofWorkbooksPack({
    zh: `本工作簿带着的规则包没有采用：${zh}。要用这个规则包，请在“设置”里打开原来的规则包文件。`,
    en: `The rule pack that this workbook brings is not used: ${en}. To use that pack, open its original file under Settings.`,
  });
}

function ofWorkbooksPack(message: Bilingual): Problem {
  return { kind: 'workbook-pack', message, at: [] };
}

export function notTakenOfSite(name: string, { zh, en }: Bilingual): Problem {
  return {
    kind: 'site-pack',
    message: {
      zh: `本站点的规则包 packs/${name} 没有加载：${zh}。请告诉管理员。`,
      en: `The site's rule pack packs/${name} did not load: ${en}. Tell whoever keeps the site.`,
    },
    at: [],
  };
}

export function notTakenHere({ zh, en }: Bilingual): Problem {
  return {
    kind: 'kept-pack',
    message: {
      zh: `这台电脑留着的一个规则包没有加载：${zh}。还要用它的，改好以后在“设置”里重新打开。`,
      en: `A rule pack kept on this machine did not load: ${en}. Open it again under Settings once it is mended.`,
    },
    at: [],
  };
}

export const OURS: Bilingual = {
  zh: '文件夹与产品自带的规则包同名，没有采用；请给规则包换一个文件夹名称再做一次',
  en: "its folder has the name of one of the product's own packs; give it another name and make the file anew",
};
export const NOT_KEPT: Bilingual = {
  zh: '规则包已打开，但这台电脑不让保存；下次要再打开一次',
  en: 'The pack is open, but this machine keeps nothing; open it again next time',
};
export const NO_NEW_YEAR: Bilingual = {
  zh: '文件里没有新的年份能用：已有的年份以产品自带的为准，写错的年份不采用（用 guiju lint-rules 看错在哪里）',
  en: "the file holds no new year that can be used: years that are known stay the product's, and one with a mistake is not taken (guiju lint-rules tells where)",
};
export const INCOMPLETE: Bilingual = {
  zh: '规则包文件里没有能用的 pack.yaml，或者它所依据的规则包不在',
  en: 'the pack file holds no pack.yaml that can be used, or the pack that it extends is not there',
};

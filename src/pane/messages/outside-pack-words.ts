/** The words of packs that come later than the build: they come with the section that says them. */
import type { Language } from '../../base/bilingual';
import type { PackChoice } from '../../session/session';

const zh = {
  title: '别的规则包',
  why: '本单位自己写的规则包，或新一年的放假安排（.guiju.json），用 guiju pack 做成，打开就能用，不用重新构建。它不是产品自带的，结论由写它的人负责。',
  none: '还没有打开别的规则包。',
  open: '打开规则包文件…',
  drop: '也可以把文件拖到这里',
  keep: '用多久',
  keepings: { session: '只用这一次', machine: '留在这台电脑', workbook: '放进这个工作簿' },
  holidays: (years: readonly number[]) => `放假安排 ${years.join('、')}`,
  notOurs: '不是产品自带',
  from: {
    folder: '来自文件夹',
    file: '来自打开的文件，只用这一次',
    machine: '留在这台电脑',
    workbook: '放在这个工作簿里',
    site: '来自本站点的 packs 文件夹',
  } satisfies Record<NonNullable<PackChoice['outside']>, string>,
  digest: (digest: string) => `指纹 ${digest}`,
  close: '不再用',
  closeOf: (title: string) => `不再用 ${title}`,
  brought: (digest: string) => `本工作簿带着一个规则包（指纹 ${digest}），没有采用。`,
  use: '采用',
  tooLarge: '文件太大，没有读。',
};

type OutsidePackWords = typeof zh;

const en: OutsidePackWords = {
  title: 'Other rule packs',
  why: "A pack of your own, or a new year's holidays (.guiju.json), as guiju pack makes it: open it and it is there, without a build. It is not the product's own; whoever wrote it answers for what it says.",
  none: 'No other pack is open.',
  open: 'Open a pack file…',
  drop: 'or drop the file here',
  keep: 'Keep it',
  keepings: { session: 'only this time', machine: 'on this machine', workbook: 'in this workbook' },
  holidays: (years) => `Holidays ${years.join(', ')}`,
  notOurs: "not the product's own",
  from: {
    folder: 'from a folder',
    file: 'from a file that was opened, only this time',
    machine: 'kept on this machine',
    workbook: 'kept in this workbook',
    site: "from this site's folder packs",
  },
  digest: (digest) => `SHA-256 ${digest}`,
  close: 'Put away',
  closeOf: (title) => `Put ${title} away`,
  brought: (digest) => `This workbook brings a rule pack (SHA-256 ${digest}); it is not used.`,
  use: 'Use',
  tooLarge: 'The file is too large and was not read.',
};

export function outsidePackWords(language: Language): OutsidePackWords {
  return language === 'zh' ? zh : en;
}

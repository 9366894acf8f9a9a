/** The words of 关于: they come with the view that says them. */
import type { Language } from '../../base/bilingual';

const zh = {
  title: '关于',
  version: (version: string, fingerprint: string) => `规矩 ${version}，指纹 ${fingerprint}`,
  development: '规矩，未发布的构建',
  site: '窗格所在的位置',
  asking: '正在看有没有更新…',
  same: '与所放的是同一份，没有更新。',
  newer: (version: string, fingerprint: string) =>
    `所放的已是 ${version}（指纹 ${fingerprint}）：关闭窗格后重新打开；离线安装的请重启 WPS。`,
  unknown: '没有取到所放的版本，看不出有没有更新。',
  packs: '规则包',
  own: '产品自带',
  holidays: '放假安排',
  years: (first: number, last: number) => `已公布 ${first} 至 ${last} 年；此后的工作日暂按周一至周五推算，并注明。`,
  noYears: '没有放假安排，工作日一律无法判定。',
};

type AboutWords = typeof zh;

const en: AboutWords = {
  title: 'About',
  version: (version, fingerprint) => `Guiju ${version}, fingerprint ${fingerprint}`,
  development: 'Guiju, a build that was not published',
  site: 'Where the pane is from',
  asking: 'Looking for a newer one…',
  same: 'The same as the one that lies there; nothing newer.',
  newer: (version, fingerprint) =>
    `What lies there by now is ${version} (fingerprint ${fingerprint}): close the pane and open it again; where it was installed offline, restart WPS.`,
  unknown: 'The version that lies there could not be fetched, so whether there is a newer one is unknown.',
  packs: 'Rule packs',
  own: 'the product’s own',
  holidays: 'Public holidays',
  years: (first, last) =>
    `Announced for ${first} to ${last}; later working days are counted provisionally, Monday to Friday, and marked so.`,
  noYears: 'No calendar of holidays: working days cannot be told.',
};

export const aboutWords = (language: Language): AboutWords => ({ zh, en })[language];

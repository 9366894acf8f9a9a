/** Told where a pack is named that is not there, or is there and does not load. */
import type { Bilingual } from '../../base/bilingual';
import { choosePack } from '../../review/choose-pack';
import type { Rulebook } from '../../rulebook/rulebook';

export function noSuchPack(id: string, rulebook: Rulebook): Bilingual {
  const choice = choosePack(id, undefined, rulebook);
  if ('problem' in choice && rulebook.failed.some((pack) => pack.id === id)) return choice.problem.message;
  const there = [...rulebook.packs.keys()].join(', ');
  return {
    zh: `没有“${id}”这个规则包；有：${there}。`,
    en: `There is no pack "${id}"; there are: ${there}.`,
  };
}

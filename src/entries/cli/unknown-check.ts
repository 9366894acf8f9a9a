/** That there is no check of this id, and which are near to it. */
import type { Bilingual } from '../../base/bilingual';
import { nearestName } from '../../checks/formula/nearest-name';
import type { Rulebook } from '../../rulebook/rulebook';

const NAMED = 5;

export function unknownCheck(asked: string, { packs }: Rulebook): Bilingual {
  const ids = [...new Set([...packs.values()].flatMap(({ checks }) => checks.map(({ id }) => id)))];
  const near = nearestName(asked, ids);
  const slug = (id: string) => id.slice(id.indexOf('.') + 1);
  const holding = ids.filter((id) => id.includes(asked) || slug(id) === slug(asked));
  const nearSlug = nearestName(
    slug(asked),
    ids.map((id) => slug(id)),
  );
  const likely = ids.filter((id) => slug(id) === nearSlug);
  const named = [...new Set([...(near === undefined ? [] : [near]), ...holding, ...likely])].slice(0, NAMED);
  const [packId] = asked.split('.');
  const ofPack = ids.filter((id) => id.startsWith(`${packId ?? ''}.`)).slice(0, NAMED);
  const shown = named.length > 0 ? named : ofPack.length > 0 ? ofPack : ids.slice(0, NAMED);
  return {
    zh: `没有“${asked}”这项检查。相近的有：${shown.join('、')}。全部编号见 guiju packs 规则包。`,
    en: `There is no check "${asked}". Near to it: ${shown.join(', ')}. "guiju packs PACK" lists all.`,
  };
}

/** Why two lines are taken, or might be taken, for the same item, in words. */
import type { Bilingual } from '../../base/bilingual';
import { shortened } from '../shortened';
import type { LineMatch, MatchReason } from './line-match';
import { sameNumber, type MatchItem } from './match-item';

const REASONS: Readonly<Record<MatchReason, Bilingual>> = {
  identical: { zh: '名称、型号、数量和单价都相同', en: 'same name, model, quantity and price' },
  'same-name-and-model': { zh: '分项、名称和型号相同', en: 'same subproject, name and model' },
  'same-name': { zh: '名称相同，有一侧没写型号', en: 'same name; one side states no model' },
  'other-group': { zh: '名称和型号相同，分项不同', en: 'same name and model under another subproject' },
  'other-model': { zh: '名称相同，型号不同', en: 'same name, another model' },
  'same-model': { zh: '型号相同，名称不同', en: 'same model, another name' },
  spelling: { zh: '名称只差括号或标点', en: 'names differ in brackets or signs only' },
  'sum-of-parts': { zh: '各行的数量或金额正好合得上', en: 'quantities or amounts add up exactly' },
  'duplicate-names': { zh: '同名同型号的不止一行，分不清哪行对哪行', en: 'several lines of one name and model' },
  'same-numbers': { zh: '数量、单价或金额相同，名称不同', en: 'same quantity and price or amount, another name' },
  alike: { zh: '名称相近', en: 'names resemble one another' },
  decided: { zh: '用户已判定', en: 'decided by a person' },
};

export function reasonWords({ by }: LineMatch): Bilingual {
  return REASONS[by];
}

/** '交换机（甲牌S1）', as it is written. */
export function itemWords({ line, side }: MatchItem): string {
  const name = [side.name, line.group].find((reading) => reading.known);
  const model = side.model.known ? shortened(side.model.value) : '';
  const title = name?.known ? shortened(name.value) : model;
  return title === '' ? line.key : model === '' || model === title ? title : `${title}（${model}）`;
}

export type ComparedField = 'group' | 'name' | 'model' | 'spec' | 'quantity' | 'price' | 'amount';

/** What is written otherwise on the two sides of a match of a line and a line; what only one of them states is no difference. */
export function differingFields({ before: [before], after: [after], kind }: LineMatch): readonly ComparedField[] {
  if (!before || !after || kind !== 'one') return [];
  const texts = (['group', 'name', 'model', 'spec'] as const).filter(
    (field) => before[field] !== '' && after[field] !== '' && before[field] !== after[field],
  );
  const numbers = (['quantity', 'price', 'amount'] as const).filter(
    (field) => before[field] && after[field] && !sameNumber(before[field], after[field]),
  );
  return [...texts, ...numbers];
}

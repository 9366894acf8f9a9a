/** The user's corrections of a form in words: which column or label is taken for what. */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { ColumnMeaning } from '../forms/corrections/corrections';
import type { FormDocument, ItemField, ItemList } from '../forms/form-document';

interface CorrectionWords {
  readonly key: string;
  /** The heading or label as it stands, from the top. */
  readonly from: string;
  /** 'new.subtotal', '承建单位'; absent where it is not read. */
  readonly to?: string;
  readonly cells: readonly CellRange[];
  readonly words: Bilingual;
}

export function correctionsOf(document: FormDocument): CorrectionWords[] {
  return [
    ...document.lists.flatMap((list) =>
      list.headings.flatMap(({ words, cells, as, correction }): CorrectionWords[] => {
        if (correction === undefined) return [];
        const from = words.join(' / ');
        const meant = as && meaningIn(list, as);
        const meaning = meant && meaningWords(meant);
        return [
          {
            key: correction,
            from,
            ...(meant && { to: meaningId(meant) }),
            cells: [cells],
            words: meaning
              ? { zh: `“${from}”一列当作“${meaning.zh}”`, en: `the column “${from}” is taken for ${meaning.en}` }
              : { zh: `“${from}”一列不读`, en: `the column “${from}” is not read` },
          },
        ];
      }),
    ),
    ...[...document.fields.values()].flatMap(({ correction, labelCells }): CorrectionWords[] =>
      correction
        ? [
            {
              ...correction,
              cells: labelCells,
              words: {
                zh: `“${correction.from}”当作“${correction.to}”`,
                en: `“${correction.from}” is taken for “${correction.to}”`,
              },
            },
          ]
        : [],
    ),
  ];
}

/** In a list of one side there are no two to tell apart. */
export function meaningIn({ columns }: Pick<ItemList, 'columns'>, { field, side }: ColumnMeaning): ColumnMeaning {
  return { field, side: columns.some((column) => column.side === 'new') ? side : 'both' };
}

/** 'new.subtotal', 'name'. */
export function meaningId({ field, side }: ColumnMeaning): string {
  return side === 'both' ? field : `${side}.${field}`;
}

/** What a list is checked by and has no column for; a model or a part can stand for the name. */
export function columnsLacking({ columns }: Pick<ItemList, 'columns'>): ColumnMeaning[] {
  const sides = columns.some(({ side }) => side === 'new') ? (['old', 'new'] as const) : (['both'] as const);
  const named = columns.some(({ field }) => field === 'name' || field === 'model' || field === 'group');
  const there = (field: ItemField, side: ColumnMeaning['side']) =>
    columns.some((one) => one.field === field && (side === 'both' || one.side === 'both' || one.side === side));
  return sides.flatMap((side) =>
    (['name', 'quantity', 'price', 'subtotal'] as const)
      .filter((field) => !there(field, side) && !(field === 'name' && named))
      .map((field) => ({ field, side })),
  );
}

/** '现小计', 'new subtotal'. */
export function meaningWords({ field, side }: ColumnMeaning): Bilingual {
  const { zh, en } = FIELD_WORDS[field];
  if (side === 'both') return { zh, en };
  return side === 'old' ? { zh: `原${zh}`, en: `old ${en}` } : { zh: `现${zh}`, en: `new ${en}` };
}

const FIELD_WORDS: Readonly<Record<ItemField, Bilingual>> = {
  seq: { zh: '序号', en: 'number' },
  group: { zh: '分项', en: 'part' },
  name: { zh: '名称', en: 'name' },
  model: { zh: '品牌型号', en: 'model' },
  spec: { zh: '参数', en: 'specification' },
  unit: { zh: '计量单位', en: 'unit' },
  quantity: { zh: '数量', en: 'quantity' },
  price: { zh: '单价', en: 'unit price' },
  subtotal: { zh: '小计', en: 'subtotal' },
  delta: { zh: '增减额', en: 'difference' },
  remark: { zh: '备注', en: 'remark' },
};

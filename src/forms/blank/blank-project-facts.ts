/** A blank sheet of project facts (项目要素表): what the forms do not hold, a label and a place for its value each. */
import type { DraftCell, DraftRow, SheetDraft } from '../../workbook/sheet-draft';
import { heightOf } from '../../workbook/row-heights';
import { BOX, CAPTION, DAY, row, SECTION, SMALL, textCell, TITLE, YUAN } from './blank-look';
import { PROJECT_FACTS_GROUPS, type FactRow, type OwnRows, type Take } from './project-facts-rows';

const WIDTHS = [24, 34, 50] as const;

/** `regulation`: what stands beside 适用办法, where it is known; `own`: what it asks for besides. */
export function blankProjectFacts(regulation?: string, own?: OwnRows): SheetDraft {
  const head: DraftRow[] = [
    { cells: row(3, { 0: textCell('项目要素表', TITLE) }), height: 34 },
    {
      cells: ['要素', '内容', '说明（只填已知的，空着表示没有说明）'].map((word) => textCell(word, CAPTION)),
      height: 22,
    },
  ];
  const groups =
    own && own.rows.length > 0 ? [...PROJECT_FACTS_GROUPS, { title: OWN, rows: own.rows }] : PROJECT_FACTS_GROUPS;
  const body = groups.flatMap(({ title, rows }): DraftRow[] => [
    { cells: row(3, { 0: textCell(title, SECTION) }), height: 22 },
    ...rows.map((fact) => factRow(withChoices(fact, own), fact.label === '适用办法' ? regulation : undefined)),
  ]);
  return {
    name: '项目要素表',
    columnWidths: WIDTHS,
    rows: [...head, ...body],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    frozenRows: 2,
    print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: 1, to: 1 } },
  };
}

const OWN = '本办法另有的要素';

function withChoices(fact: FactRow, own: OwnRows | undefined): FactRow {
  const more = own?.choices.get(fact.label);
  return more && typeof fact.take !== 'string' ? { ...fact, take: [...fact.take, ...more] } : fact;
}

function factRow({ label, take, remark }: FactRow, value: string | undefined): DraftRow {
  const box = value === undefined ? blankOf(take) : { ...blankOf(take), value };
  const said = { ...SMALL, border: true };
  return {
    cells: [
      textCell(label, { ...CAPTION, align: 'left' }),
      box,
      remark === undefined ? { style: said } : textCell(remark, said),
    ],
    // A remark of two lines is read whole.
    height: Math.max(20, heightOf([{ text: remark ?? '', width: WIDTHS[2], fontSize: 9 }])),
  };
}

function blankOf(take: Take): DraftCell {
  switch (take) {
    case 'text':
      return { style: { ...BOX, align: 'left' } };
    case 'amount':
      return { style: { ...YUAN, align: 'left' } };
    case 'day':
      return { style: DAY };
    case 'number':
      return { style: { ...BOX, align: 'left', numberFormat: '0' } };
    default:
      return { style: { ...BOX, align: 'left' }, choices: take };
  }
}

/** One budget laid out in many ways. */
import type { Sheet } from '../../src/workbook/workbook';
import { typedAmount, typedCount, type AmountStyle } from './amounts-as-typed';
import { Grid, type Value } from './grid';

export interface BudgetItem {
  readonly section: string;
  readonly name: string;
  readonly model: string;
  readonly quantity: string;
  readonly price: string;
  readonly subtotal: string;
}

export interface BudgetLayout {
  readonly words: 'budget' | 'goods' | 'bill' | 'quotation' | 'estimate';
  readonly amounts: AmountStyle;
  readonly sections: 'none' | 'rolled-up' | 'named' | 'column' | 'with-subtotals';
  readonly total: 'bottom' | 'top' | 'none' | 'words-too' | 'pages';
  readonly tax: boolean;
  readonly down: number;
  readonly right: number;
}

const WORDS = {
  budget: { title: '示例市数据平台项目预算表', seq: '序号', name: '名称', model: '规格型号', unit: '单位', quantity: '数量', price: '单价', subtotal: '小计' },
  goods: { title: '软硬件清单', seq: '序', name: '货物名称', model: '品牌/型号', unit: '计量\n单位', quantity: '数 量', price: '预计单价', subtotal: '金 额' },
  bill: { title: '分部分项工程量清单', seq: '项目编码', name: '项目名称', model: '主要性能指标', unit: '计量单位', quantity: '工程数量', price: '综合单价', subtotal: '合价' },
  quotation: { title: '报价表', seq: 'No.', name: '标的名称', model: '技术要求/服务要求', unit: '计量单位', quantity: '数量', price: '成交单价', subtotal: '总价' },
  estimate: { title: '项目投资估算表', seq: '项次', name: '费用名称', model: '配置', unit: '单位', quantity: '工程量', price: '单位造价', subtotal: '投资额' },
}; // oxfmt-ignore

export function budgetSheet(items: readonly BudgetItem[], layout: BudgetLayout): Sheet {
  const { amounts } = layout;
  const words = WORDS[layout.words];
  const grid = new Grid();
  const unit = amounts.place === 'heading' ? `（${amounts.unit}）` : '';
  const columns = [
    'seq',
    ...(layout.sections === 'column' ? ['section'] : []),
    'name',
    'model',
    'unit',
    'quantity',
    ...(layout.tax ? ['bare', 'rate'] : []),
    'price',
    'subtotal',
  ];
  const place = (values: Readonly<Record<string, Value>>) => grid.row(...columns.map((column) => values[column]));
  grid.row(`${words.title}${amounts.place === 'title' ? `（单位：${amounts.unit}）` : ''}`);
  grid.merge(0, 0, 0, columns.length - 1);
  if (amounts.place === 'note') place({ [columns.at(-1) ?? '']: `金额单位：${amounts.unit}` });
  const heading = () =>
    place({
      ...words,
      section: '类别',
      price: `${words.price}${layout.tax ? '（含税）' : ''}${unit}`,
      subtotal: `${words.subtotal}${layout.tax ? '（含税）' : ''}${unit}`,
      bare: `${words.price}（不含税）${unit}`,
      rate: '税率',
    });
  heading();
  const total = sumOf(items);
  if (layout.total === 'top') place({ name: '总计', subtotal: typedAmount(total, amounts) });
  const sections = [...new Set(items.map(({ section }) => section))];
  let seq = 0;
  sections.forEach((section, index) => {
    const mine = items.filter((item) => item.section === section);
    const number = '一二三四'.charAt(index);
    if (layout.sections === 'rolled-up')
      place({ seq: number, name: section, subtotal: typedAmount(sumOf(mine), amounts) });
    if (layout.sections === 'named') place({ name: `${number}、${section}` });
    for (const item of mine) {
      if (seq === 2 && layout.total === 'pages') {
        place({ name: '本页小计', subtotal: typedAmount(sumOf(items.slice(0, 2)), amounts) });
        grid.row('（续表）');
        heading();
      }
      seq += 1;
      place({
        seq: String(seq),
        section: item.section,
        name: item.name,
        model: item.model,
        unit: item.quantity === '' ? undefined : '台',
        quantity: typedCount(item.quantity, amounts.spelling),
        bare: item.price === '' ? undefined : typedAmount('1', amounts),
        rate: item.price === '' ? undefined : '13%',
        price: typedAmount(item.price, amounts),
        subtotal: typedAmount(item.subtotal, amounts),
      });
    }
    if (layout.sections === 'with-subtotals')
      place({ name: `${section}小计`, subtotal: typedAmount(sumOf(mine), amounts) });
  });
  if (['bottom', 'words-too', 'pages'].includes(layout.total))
    place({ name: '合计', subtotal: typedAmount(total, amounts) });
  if (layout.total === 'words-too') grid.row('合计（人民币大写）：肆拾叁万柒仟伍佰元整');
  grid.row('编制单位：示例市数据局');
  return grid.sheet(`表${layout.words}`, 'budget', layout.down, layout.right);
}

function sumOf(items: readonly BudgetItem[]): string {
  const cents = items.reduce((all, { subtotal }) => all + Math.round(Number(subtotal) * 100), 0);
  return (cents / 100).toFixed(2);
}

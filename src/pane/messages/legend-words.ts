/** What the words, colours and marks mean: the same here as on the help page. They come with the legend. */
import type { FindingGroup } from '../../review/finding-groups';

/** Those a person meets in the list; what asks for nothing has no flag. */
export type LegendGroup = Exclude<FindingGroup, 'accepted' | 'lapsed' | 'notRegulated' | 'inapplicable'>;

interface LegendWords {
  readonly title: string;
  readonly noFlag: string;
  readonly help: string;
  readonly means: Readonly<Record<LegendGroup, string>>;
}

const zh: LegendWords = {
  title: '图例',
  noFlag: '单元格不标',
  help: '词的意思和用法说明',
  means: {
    mustCorrect: '条文说“应当”“不得”，而表里不是这样；改了才符合。',
    mayExplain: '条文说“原则上”，或走的程序要更重一级；改，或者写明理由。',
    interpretationsDiffer: '条文有几种读法，或先后、是否同一项等要由人认定，结论因此不同；选定、认定之后按它算。',
    cannotTell: '缺一个要素，或有一处读不出；补上就有结论，不当作通过。',
    noted: '符合，另有一句话要看。',
    passed: '核对过，符合。',
  },
};

const en: LegendWords = {
  title: 'Legend',
  noFlag: 'no flag in the cells',
  help: 'What the words mean, and how to go on',
  means: {
    mustCorrect: 'The text says “shall” or “shall not”, and the sheet is otherwise; it has to be changed.',
    mayExplain: 'The text says “in principle”, or a heavier procedure follows; change it, or give the reason.',
    interpretationsDiffer:
      'The text can be read in several ways, or an order or an identity is for a person to settle, and the verdicts differ; once chosen or settled, that counts.',
    cannotTell: 'Something is missing or cannot be read; with it there is a verdict. It does not count as passed.',
    noted: 'Compliant, with one more thing to look at.',
    passed: 'Checked, and compliant.',
  },
};

export const LEGEND_WORDS = { zh, en } as const;

/** A pack that a workbook brings with it: named, and used only where its reader says so. */
import type { Bilingual } from '../../base/bilingual';
import { readPackFile } from '../../rulebook/pack-file';
import { fileProblem, type RuleText } from '../../rulebook/rule-file';
import { PACK_IN_WORKBOOK } from '../../session/session';
import type { Workbook } from '../../workbook/workbook';
import type { OpenedRulebook } from './open-rulebook';
import { sha256 } from './sha256';

export function withWorkbookPack({ remembered }: Workbook, rules: OpenedRulebook, trusted: boolean): OpenedRulebook {
  const text = remembered.values.get(PACK_IN_WORKBOOK);
  if (text === undefined) return rules;
  const read = readPackFile(text, 'workbook');
  if ('refused' in read) return telling(rules, read.refused);
  if (read.digest !== `sha256:${sha256(read.content)}`) return telling(rules, CHANGED);
  if (!trusted) return telling(rules, notTrusted(read.folder, read.digest));
  // What is JSON is YAML as well: the one loader reads it as it reads any folder.
  return rules.beside(
    read.files.map(({ path, data }): RuleText => ({ path, text: JSON.stringify(data), outside: 'workbook' })),
  );
}

function telling(rules: OpenedRulebook, message: Bilingual): OpenedRulebook {
  const told: OpenedRulebook = {
    get rulebook() {
      return rules.rulebook;
    },
    problems: [...rules.problems, { ...fileProblem('workbook', message), message }],
    heads: rules.heads,
    with: (wanted) => rules.with(wanted),
    beside: (texts) => rules.beside(texts),
    cases: () => rules.cases(),
    lexicon: () => rules.lexicon(),
  };
  return told;
}

const CHANGED: Bilingual = {
  zh: '工作簿自带的规则包与其中的 SHA-256 不符，没有采用。',
  en: 'The pack that the workbook brings is not what its SHA-256 is of; it was not used.',
};

function notTrusted(id: string, digest: string): Bilingual {
  return {
    zh: `工作簿自带规则包“${id}”（${digest}），不是产品自带的，没有采用；要用它，请加 --trust-workbook-pack。`,
    en: `The workbook brings the pack “${id}” (${digest}), which is not the product's own and was not used; add --trust-workbook-pack to use it.`,
  };
}

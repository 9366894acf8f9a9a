/** Of each pack of a folder: on which cases its interpretations part, and what is proved of its bands. */
import { readCases, type CasesOfCheck } from '../cases/rule-case';
import { lintedPack, idOf, type LintedPack } from '../lint/linted-pack';
import { loadAsWritten } from '../load-rule-texts';
import { isProblem, parseRuleFile } from '../parse-rule-file';
import type { RuleText } from '../rule-file';
import { openQuestions, type OpenQuestion } from './interpretation-pairs';
import { provedBands, type ProvedBands } from './proved-bands';
import { settle, type Settled } from './settle-pair';

/** The file of cases that is written, and not read when they are made anew. */
export const SETTLED_FILE = 'cases/settled.yaml';

interface SettledQuestion extends OpenQuestion {
  readonly pairs: readonly Settled[];
}

export interface SettledPack {
  readonly id: string;
  readonly folder: string;
  readonly questions: readonly SettledQuestion[];
  readonly bands: readonly ProvedBands[];
}

/** Of the packs of `given` that load; what does not is the linter's to tell. */
export function settlePacks(given: readonly RuleText[], ours: readonly RuleText[]): SettledPack[] {
  const texts: readonly RuleText[] = ours.length === 0 ? given : given.map((text) => ({ ...text, outside: 'folder' }));
  const { rulebook, files } = loadAsWritten([...ours, ...texts]);
  const paths = new Set(given.map(({ path }) => path));
  const heads = files.filter(({ path }) => paths.has(path) && /^[^/]+\/pack\.yaml$/.test(path));
  const parsed = texts.flatMap((text) => {
    const file = parseRuleFile(text);
    return isProblem(file) ? [] : [file];
  });
  return heads.flatMap((head): SettledPack[] => {
    const folder = head.path.split('/')[0] ?? '';
    const pack = rulebook?.packs.get(idOf(head));
    const linted = pack && lintedPack(pack, folder, parsed);
    return linted ? [{ id: pack.id, folder, ...settled(linted) }] : [];
  });
}

function settled(linted: LintedPack): Pick<SettledPack, 'questions' | 'bands'> {
  const { pack, dictionary, own } = linted;
  const cases = linted
    .filesIn('cases')
    .filter(({ path }) => !path.endsWith(`/${SETTLED_FILE}`))
    .flatMap(({ data }): readonly CasesOfCheck[] => {
      const read = readCases(data);
      return 'groups' in read ? read.groups : [];
    });
  return {
    questions: own.flatMap(({ check }) => {
      const seeds = cases
        .filter((group) => group.check === check.id)
        .flatMap((group) => group.cases)
        .filter(({ is }) => is !== 'before-law' && is !== 'cannot-tell')
        .map(({ asOf, project, change, lines, items, rows }) => ({
          ...(asOf === undefined ? {} : { asOf }),
          ...(project ? { project } : {}),
          ...(change ? { change } : {}),
          ...(lines ? { lines } : {}),
          ...(items ? { items } : {}),
          ...(rows ? { rows } : {}),
        }));
      return openQuestions(check).map((question) => ({
        ...question,
        pairs: settle(question, { pack, dictionary, seeds }),
      }));
    }),
    bands: own.flatMap((one) => provedBands(one, pack) ?? []),
  };
}

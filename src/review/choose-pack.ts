/** Which pack a workbook is reviewed by: the one named, else the one its sheet of project facts names. */
import type { CellRange } from '../base/address';
import { comparableText } from '../base/comparable-text';
import type { FailedPack, LoadedPack, PackHead, Rulebook } from '../rulebook/rulebook';
import type { Subject } from '../facts/subject';
import type { Problem } from './review';

type ChosenPack =
  | { readonly pack: LoadedPack }
  /** It is there, and its rules have not been fetched. */
  | { readonly shelved: PackHead }
  /** Nobody names one. */
  | { readonly none: true }
  | { readonly problem: Problem };

export function choosePack(named: string | undefined, project: Subject | undefined, rulebook: Rulebook): ChosenPack {
  if (named !== undefined) return packCalled(named, [], rulebook);
  const fact = project?.facts.get('project.pack');
  if (!fact?.known || fact.value.type !== 'text') return { none: true };
  return packCalled(fact.value.value, fact.cells, rulebook);
}

/** By id, document number, title or the place it begins with: heyuan · 河府办〔2021〕30号 · 河源. */
function packCalled(name: string, at: readonly CellRange[], rulebook: Rulebook): ChosenPack {
  const wanted = comparableText(name).toLowerCase();
  const packs = [...rulebook.packs.values(), ...rulebook.shelf.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const exact = packs.find((pack) => namesOf(pack).some((one) => one === wanted));
  if (exact) return takenDown(exact, rulebook);
  const begun = packs.filter(
    (pack) => wanted.length >= 2 && !/^[\w-]+$/.test(wanted) && namesOf(pack).some((one) => one.startsWith(wanted)),
  );
  const failed = rulebook.failed.find((pack) =>
    [pack.id, ...pack.names].some((one) => comparableText(one).toLowerCase() === wanted),
  );
  // A place that one of ours begins with is not taken from it by a pack that came later.
  if (failed && begun.every(({ outside }) => outside)) return { problem: notLoaded(name, failed, at) };
  const containing = packs.filter(
    (pack) => begun.includes(pack) || namesOf(pack).some((one) => one.length >= 2 && isNamedIn(wanted, one)),
  );
  const ours = containing.filter(({ outside }) => !outside);
  const [only, other] = ours.length > 0 ? ours : containing;
  if (only && !other) return takenDown(only, rulebook);
  const there = packs.map((pack) => `${pack.id}（${pack.instrument.number}）`).join('、');
  return {
    problem: {
      kind: 'unknown-pack',
      message: {
        zh: `没有“${name}”对应的规则包，因此没有按任何办法检查。现有：${there}。请改写“适用办法”，或另行指定；它有规则包的，在“设置 › 别的规则包”打开（命令行用 --rules）。`,
        en: `No rule pack answers to “${name}”, so nothing was checked by any. There are: ${there}. Correct 适用办法, or name one; if it has a pack, open it under Settings › Other rule packs (--rules on the command line).`,
      },
      at,
      // What it is to be checked by is named, and is not there.
      incomplete: true,
    },
  };
}

/** “heyuan（河源）” names heyuan; “heyuan-2” does not, nor do the 实施细则 of a regulation name the regulation. */
function isNamedIn(text: string, name: string): boolean {
  const [before = '', after] = text.split(name);
  return (
    after !== undefined && !/[a-z\d-]$/.test(before) && !/^([a-z\d-]|[》”]?的?(实施|细则|补充|修|配套))/.test(after)
  );
}

/** It is there, and it is not used: why, and where. */
function notLoaded(name: string, { reasons }: FailedPack, at: readonly CellRange[]): Problem {
  const [first, ...others] = reasons;
  const more = {
    zh: others.length > 0 ? `（另有 ${others.length} 处）` : '',
    en: others.length > 0 ? ` (and ${others.length} more)` : '',
  };
  return {
    kind: 'unknown-pack',
    message: {
      zh: `规则包“${name}”没有加载成功，因此没有按任何办法检查。原因：${first?.message.zh ?? ''}${more.zh}`,
      en: `The rule pack “${name}” did not load, so nothing was checked by any. Why: ${first?.message.en ?? ''}${more.en}`,
    },
    at,
  };
}

function takenDown({ id }: { readonly id: string }, { packs, shelf }: Rulebook): ChosenPack {
  const pack = packs.get(id);
  if (pack) return { pack };
  const shelved = shelf.get(id);
  return shelved ? { shelved } : { none: true };
}

function namesOf(pack: Pick<PackHead, 'id' | 'instrument'>): string[] {
  const { number, title, texts = [] } = pack.instrument;
  return [pack.id, number, title.zh, ...texts.map((text) => text.number)]
    .map((name) => comparableText(name).toLowerCase())
    .filter((name) => name !== '');
}

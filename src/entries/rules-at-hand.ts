/** The rulebook of this bundle, as a session takes it: what every workbook needs at once, a pack's rules when one asks for them. */
import { atOnce, type RunSteps, type Steps } from '../base/steps';
import { gatheringWorkbook, packToFetch, reviewingGathered } from '../review/review-workbook';
import type { Problem, Review } from '../review/review';
import { loadingRulebook } from '../rulebook/load-rulebook';
import { addFacts } from '../rulebook/pack-facts';
import type { RuleFile } from '../rulebook/rule-file';
import type { LoadedPack, PackHead, Rulebook, Wording } from '../rulebook/rulebook';
import { PACK_IN_WORKBOOK, type PackChoice } from '../session/session';
import type { OutsideShelf } from './outside-shelf';
import type { Workbook } from '../workbook/workbook';
import type { BlankFormKind, BlankFormOptions } from '../forms/blank-forms';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { ReviewAsked, Rules } from '../session/session-options';

/** The folder of the forms' own checks, which go with every pack. */
const FORMS = 'forms';

/** Where the rule files come from, piece by piece. */
export interface RuleShelf {
  /** The dictionary, the layouts, the forms' own checks, and every pack's pack.yaml. */
  readonly first: () => readonly RuleFile[];
  /** The rest of one pack's folder, without its cases. Rejects where it cannot be fetched. */
  readonly pack: (folder: string) => Promise<readonly RuleFile[]>;
  readonly cases: (folder: string) => Promise<readonly RuleFile[]>;
}

export interface RulesAtHand extends Rules {
  /** With the facts that the regulation named asks for besides. */
  readonly blankForm: (kind: BlankFormKind, options: BlankFormOptions) => Promise<SheetDraft>;
  readonly review: (request: ReviewAsked, run?: RunSteps) => Promise<Review>;
}

/** What of the rules is loaded by now. */
class LoadedSoFar {
  /** Fetched only where there is a pack that came after the build. */
  private others: OutsideShelf | undefined;
  private taken: Promise<void> | undefined;
  private readonly first: readonly RuleFile[];
  private readonly folders: readonly string[];
  private readonly fetched = new Map<string, readonly RuleFile[]>();
  private common: Wording | undefined;
  private loaded: { readonly rulebook: Rulebook; readonly problems: readonly Problem[] };

  /** Throws where the dictionary of facts itself does not load: then there is nothing to check by, and the build was wrong. */
  constructor(private readonly shelf: RuleShelf) {
    this.first = shelf.first();
    this.folders = this.first.flatMap(({ path }) => /^([^/]+)\/pack\.yaml$/.exec(path)?.[1] ?? []);
    this.loaded = atOnce(this.loading());
    // A sheet that was read by these words need not be read again once more rules are there.
    this.common = this.loaded.rulebook;
  }

  async outside(): Promise<OutsideShelf> {
    const { OutsideShelf } = await import(/* webpackChunkName: "outside-packs" */ './outside-shelf');
    this.others ??= new OutsideShelf({
      rulebook: () => this.rulebook,
      again: () => this.again(runAtOnce),
      fetch: (head) => this.fetch(head, runAtOnce),
      forget: (folder) => void this.fetched.delete(folder),
      isOurs: (folder) => this.folders.includes(folder),
    });
    return this.others;
  }

  /** Those kept on this machine and those the site offers, once. */
  takeKept(): Promise<void> {
    this.taken ??= indexOfSite()
      .then(async (index) => (areAnyKept(index) ? (await this.outside()).takeKept(index) : undefined))
      .catch(() => undefined);
    return this.taken;
  }

  /** What is to be told of a pack that the workbook brings, and of kept and offered ones that could not be taken. */
  async brought(workbook: Workbook): Promise<readonly Problem[]> {
    const brings = workbook.remembered.values.has(PACK_IN_WORKBOOK);
    const told = brings ? await (await this.outside()).ofWorkbook(workbook) : [];
    return [...(this.others?.notTaken ?? []), ...told];
  }

  get rulebook(): Rulebook {
    return this.loaded.rulebook;
  }

  get problems(): readonly Problem[] {
    return this.loaded.problems;
  }

  /** What cannot be fetched stays on the shelf; the review then says so, and the next one asks again. */
  async fetch(head: PackHead, run: RunSteps): Promise<void> {
    const coming = head.folders.map(
      async (folder) => [folder, this.others?.rules(folder) ?? (await this.shelf.pack(folder))] as const,
    );
    const files = await Promise.all(coming).catch(() => undefined);
    if (!files) return;
    for (const [folder, own] of files) this.fetched.set(folder, own);
    await this.again(run);
  }

  /** The data of the files of cases of whatever was fetched. */
  async cases(): Promise<readonly unknown[]> {
    const coming = [FORMS, ...this.fetched.keys()].map(
      async (folder) => this.others?.cases(folder) ?? (await this.shelf.cases(folder)),
    );
    return (await Promise.all(coming)).flat().map((file) => file.data);
  }

  private async again(run: RunSteps): Promise<void> {
    this.loaded = await run(this.loading());
  }

  private files(): readonly RuleFile[] {
    return [...this.fetched.values()].flat();
  }

  private *loading(): Steps<{ readonly rulebook: Rulebook; readonly problems: readonly Problem[] }> {
    const folders = [...this.folders, ...(this.others?.folders() ?? [])];
    const { rulebook, problems } = yield* loadingRulebook({
      files: [...this.first, ...(this.others?.heads() ?? []), ...this.files()],
      headsOnly: new Set(folders.filter((folder) => folder !== FORMS && !this.fetched.has(folder))),
      ...(this.others?.means() ?? {}),
      addFacts,
      ...(this.common ? { wording: this.common } : {}),
    });
    if (!rulebook) throw new Error(`no rulebook: ${problems.map(({ message }) => message.en).join('; ')}`);
    return { rulebook, problems: problems.map(({ kind, message }) => ({ kind, message, at: [] })) };
  }
}

/** `takesKept`: packs kept on this machine and those the site offers are taken before the first review. Throws where nothing can be checked by. */
export function rulesAtHand(shelf: RuleShelf, takesKept = false): RulesAtHand {
  const loaded = new LoadedSoFar(shelf);
  // On their way while the workbook is read.
  if (takesKept) void loaded.takeKept();
  return {
    get packs() {
      return choicesOf(loaded.rulebook);
    },
    dictionary: loaded.rulebook.dictionary,
    async review(request, run = runAtOnce) {
      if (takesKept) await loaded.takeKept();
      const brought = await loaded.brought(request.workbook);
      const asked = { ...request, rulebook: loaded.rulebook };
      const gathered = await run(gatheringWorkbook(asked));
      const wanted = packToFetch(gathered, asked);
      if (wanted) await loaded.fetch(wanted, run);
      const problems = [...loaded.problems, ...brought];
      return run(reviewingGathered(gathered, { ...request, rulebook: loaded.rulebook, problems }));
    },
    ...gestures(() => loaded.rulebook),
    blankForm: (kind, options) => blankFormBy(loaded.rulebook, kind, options),
    openPack: async (text, keep) => (await loaded.outside()).openToKeep(text, keep),
    closePack: async (id) => (await loaded.outside()).close(id),
    async explain(check, pack) {
      const [{ explainInRulebook, findCheck }, cases] = await Promise.all([
        import(/* webpackChunkName: "explain" */ '../review/explain-in-rulebook'),
        loaded.cases(),
      ]);
      const found = findCheck(check, loaded.rulebook, pack);
      return found && explainInRulebook(found, cases);
    },
  };
}

/** What the site says it offers: '' where it says nothing, as most do, or a page may not fetch. */
async function indexOfSite(): Promise<string> {
  if (location.protocol === 'file:') return '';
  try {
    return await (await globalThis.fetch('packs/index.json')).text();
  } catch {
    return '';
  }
}

/** Asked without fetching what reads them: most machines keep none, and most sites offer none. */
function areAnyKept(index: string): boolean {
  if (index.includes('.guiju.json') || location.protocol === 'file:') return true;
  try {
    return localStorage.getItem('guiju.packs') !== null;
  } catch {
    // Storage is refused: then nothing is kept.
    return false;
  }
}

const runAtOnce: RunSteps = (steps) => Promise.resolve(atOnce(steps));

/** By their ids, whether their rules are there or still to be fetched. */
function choicesOf({ packs, shelf }: Rulebook): PackChoice[] {
  const all = new Map<string, PackHead | LoadedPack>([...shelf, ...packs]);
  return [...all.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((pack) => ({
      id: pack.id,
      title: pack.instrument.title,
      instrument: pack.instrument.number,
      ...(pack.outside ? { outside: pack.outside } : {}),
      ...(pack.outside && 'digest' in pack ? { digest: pack.digest } : {}),
    }));
}

async function blankFormBy(
  { packs, dictionary }: Rulebook,
  kind: BlankFormKind,
  options: BlankFormOptions,
): Promise<SheetDraft> {
  const [{ blankForm }, { ownFactRows }] = await Promise.all([
    import(/* webpackChunkName: "blank-forms" */ '../forms/blank-forms'),
    import(/* webpackChunkName: "blank-forms" */ '../facts/own-fact-rows'),
  ]);
  const pack = [...packs.values()].find(({ instrument }) => instrument.number === options.regulation);
  return blankForm(kind, pack ? { ...options, own: ownFactRows(pack.wording.dictionary, dictionary) } : options);
}

/** What is asked of a review, or planned by it, at a gesture: each in a file fetched then. */
function gestures(rulebook: () => Rulebook): Pick<Rules, 'planFill' | 'tryAmount' | 'trials' | 'planLines'> {
  return {
    async planFill(review, asked) {
      const { planFill } = await import(/* webpackChunkName: "gestures" */ '../review/fill-plan');
      return planFill(review, review.dictionary ?? rulebook().dictionary, asked);
    },
    async tryAmount(review, trial) {
      const { tryAmount } = await import(/* webpackChunkName: "gestures" */ '../review/try-amount');
      return tryAmount(review, rulebook(), trial);
    },
    async trials() {
      const { trialsBy } = await import(/* webpackChunkName: "trials" */ '../review/trials');
      return trialsBy(rulebook());
    },
    async planLines(review, tried) {
      const { planLines } = await import(/* webpackChunkName: "trials" */ '../review/plan-lines');
      return planLines(review, tried);
    },
  };
}

/** The rulebook of this bundle, as a session takes it: what every workbook needs at once, a pack's rules when one asks for them. */
import { atOnce, type RunSteps, type Steps } from '../base/steps';
import { gatheringWorkbook, packToFetch, reviewingGathered } from '../review/review-workbook';
import type { Problem, Review } from '../review/review';
import { loadingRulebook } from '../rulebook/load-rulebook';
import type { AddFacts } from '../rulebook/pack-facts';
import type { RuleFile } from '../rulebook/rule-file';
import type { PackHead, Rulebook, Wording } from '../rulebook/rulebook';
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

/** Throws where the dictionary of facts itself does not load: then there is nothing to check by, and the build was wrong. */
export function rulesAtHand(shelf: RuleShelf): RulesAtHand {
  const first = shelf.first();
  const folders = first.flatMap(({ path }) => /^([^/]+)\/pack\.yaml$/.exec(path)?.[1] ?? []);
  const fetched = new Map<string, readonly RuleFile[]>();
  let common: Wording | undefined = undefined;
  let loaded = atOnce(loading());

  function* loading(
    addFacts?: AddFacts,
  ): Steps<{ readonly rulebook: Rulebook; readonly problems: readonly Problem[] }> {
    const { rulebook, problems } = yield* loadingRulebook({
      files: [...first, ...[...fetched.values()].flat()],
      headsOnly: new Set(folders.filter((folder) => folder !== FORMS && !fetched.has(folder))),
      ...(addFacts ? { addFacts } : {}),
      ...(common ? { wording: common } : {}),
    });
    if (!rulebook) throw new Error(`no rulebook: ${problems.map(({ message }) => message.en).join('; ')}`);
    return { rulebook, problems: problems.map(({ kind, message }) => ({ kind, message, at: [] })) };
  }

  /** What cannot be fetched stays on the shelf; the review then says so, and the next one asks again. */
  async function fetch(head: PackHead, run: RunSteps): Promise<void> {
    const coming = head.folders.map(async (folder) => [folder, await shelf.pack(folder)] as const);
    const files = await Promise.all(coming).catch(() => undefined);
    if (!files) return;
    for (const [folder, own] of files) fetched.set(folder, own);
    loaded = await run(loading(await factsReader([...fetched.values()].flat())));
  }

  const { rulebook } = loaded;
  // A sheet that was read by these words need not be read again once more rules are there.
  common = rulebook;
  const heads = [...rulebook.shelf.values()];
  return {
    packs: heads.map(({ id, instrument: { title, number } }) => ({ id, title, instrument: number })),
    dictionary: rulebook.dictionary,
    async review(request, run = (steps) => Promise.resolve(atOnce(steps))) {
      const asked = { ...request, rulebook: loaded.rulebook };
      const gathered = await run(gatheringWorkbook(asked));
      const wanted = packToFetch(gathered, asked);
      if (wanted) await fetch(wanted, run);
      return run(reviewingGathered(gathered, { ...request, rulebook: loaded.rulebook, problems: loaded.problems }));
    },
    ...gestures(() => loaded.rulebook),
    blankForm: (kind, options) => blankFormBy(loaded.rulebook, kind, options),
    async explain(check, pack) {
      const [{ explainInRulebook, findCheck }, cases] = await Promise.all([
        import(/* webpackChunkName: "explain" */ '../review/explain-in-rulebook'),
        Promise.all([FORMS, ...fetched.keys()].map((folder) => shelf.cases(folder))),
      ]);
      const found = findCheck(check, loaded.rulebook, pack);
      const data = cases.flat().map((file) => file.data);
      return found && explainInRulebook(found, data);
    },
  };
}

/** Fetched only where a pack has facts of its own. */
async function factsReader(files: readonly RuleFile[]): Promise<AddFacts | undefined> {
  if (!files.some(({ path }) => path.endsWith('/facts.yaml'))) return undefined;
  const { addFacts } = await import(/* webpackChunkName: "pack-facts" */ '../rulebook/pack-facts');
  return addFacts;
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

/** A rulebook is a function of its texts and changes no more: within a file of tests the same texts are loaded once. */
import type { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import type { RuleText } from '../../src/rulebook/rule-file';
import type { LoadedRulebook } from '../../src/rulebook/rulebook';

type Load = typeof loadRuleTexts;

interface Loaded {
  readonly texts: readonly RuleText[];
  /** What its digests are made with says of nothing. */
  readonly digest: string | undefined;
  readonly rulebook: LoadedRulebook;
}

/** Of so many lists of texts; a file of tests that has more, as those of broken packs, has each once. */
const KEPT = 4;

/** `load`, which is spared what it has just loaded. */
export function loadingOnce(load: Load): Load {
  let kept: readonly Loaded[] = [];
  return (texts, sha256, unread) => {
    // What could not be read comes from a disk, and differs every time.
    if (unread && unread.length > 0) return load(texts, sha256, unread);
    const digest = sha256?.('');
    const before = kept.find((one) => one.digest === digest && isSame(one.texts, texts));
    const found = before ?? { texts: [...texts], digest, rulebook: load(texts, sha256) };
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, KEPT);
    return found.rulebook;
  };
}

function isSame(before: readonly RuleText[], after: readonly RuleText[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ path, text, outside }, at) =>
        path === after[at]?.path && text === after[at].text && outside === after[at].outside,
    )
  );
}

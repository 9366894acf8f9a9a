/** Inferences that only the words of a check own up to, and checks that are marked as one and can never fail. */
import type { Bilingual } from '../../base/bilingual';
import { lintFinding, type LintFinding } from './lint-finding';
import type { LintedPack, OwnCheck } from './linted-pack';

const OWNED_UP = /推断|推定|\binfer/i;
const NEVER_FAILS: ReadonlySet<string> = new Set(['checklist', 'information', 'validity']);

const IN_WORDS_ONLY: Bilingual = {
  zh: '文字里说是推断，却没有写 inferred：推断至多是提醒，还要在结论里说明',
  en: 'the words own up to an inference, but inferred is not stated: an inference is a warning at most, and the finding says so',
};
const FOR_NOTHING: Bilingual = {
  zh: '这种检查不会得出“不符合”，inferred 没有用处',
  en: 'a check of this kind never fails, so that inferred is there for nothing',
};

export function lintInference({ own }: LintedPack): LintFinding[] {
  return own.flatMap(({ check, file }) => {
    if (check.inferred) {
      return NEVER_FAILS.has(check.kind) ? [lintFinding('inference', file, ['inferred'], FOR_NOTHING)] : [];
    }
    const key = ownedUp({ check, file });
    return key === undefined ? [] : [lintFinding('inference', file, [key], IN_WORDS_ONLY)];
  });
}

function ownedUp({ check }: OwnCheck): string | undefined {
  if (NEVER_FAILS.has(check.kind)) return undefined;
  return ['says', 'title', 'failed', 'outside', 'next', 'note'].find((key) => OWNED_UP.test(words(check.fields[key])));
}

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(words).join(' ') : '';
}

/** What came of matching two lists: which lines are the same item and why, which may be, and which stand alone. */
import type { MatchItem } from './match-item';

/** How a match was come by; in words: match-words.ts. */
export type MatchReason =
  | 'identical'
  | 'same-name-and-model'
  | 'same-name'
  | 'other-group'
  | 'other-model'
  | 'same-model'
  | 'spelling'
  | 'sum-of-parts'
  | 'duplicate-names'
  | 'same-numbers'
  | 'alike'
  | 'decided';

export interface LineMatch {
  /** 'one': a line and a line, whatever changed; 'split': one line became several; 'merged': several became one. */
  readonly kind: 'one' | 'split' | 'merged';
  readonly before: readonly MatchItem[];
  readonly after: readonly MatchItem[];
  readonly by: MatchReason;
  /** A match stands; a candidate waits for a person. */
  readonly confidence: 'certain' | 'likely' | 'decided' | 'candidate';
  /** The match that a candidate would take the place of: 10 became 6, and another 4 may belong to it. */
  readonly instead?: LineMatch;
}

export interface LineMatching {
  readonly matches: readonly LineMatch[];
  readonly candidates: readonly LineMatch[];
  /** Lines of the one list with nothing like them in the other. */
  readonly removed: readonly MatchItem[];
  readonly added: readonly MatchItem[];
  /** So many lines stand alone on both sides that nothing was guessed of them: these lists are hardly two of one. */
  readonly unguessed: boolean;
}

/** A part of the list as it stands there, open or closed: a matter's findings, or a quiet group of all. */
import type { FindingGroup } from '../../review/finding-groups';
import type { Review } from '../../review/review';
import type { FindingRow } from './finding-rows';

export interface ShownSection {
  readonly id: string;
  readonly title: string;
  /** What it comes to, beside its title. */
  readonly words?: string;
  readonly look?: FindingGroup;
  /** Of findings. */
  readonly count: number;
  readonly rows: readonly FindingRow[];
  readonly open: boolean;
  /** Of the matter at hand: it stands right under the tabs, without a line to fold it. */
  readonly atHand: boolean;
  /** Asks for something: the key for the next finding leads through it. */
  readonly work: boolean;
}

export interface SectionsProps {
  readonly sections: readonly ShownSection[];
  readonly review: Review;
  /** Findings about the selected cells, by id. */
  readonly here: ReadonlySet<string>;
  readonly onOpen: (id: string, open: boolean) => void;
}

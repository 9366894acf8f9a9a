/** A group of findings as it stands in the list, open or closed. */
import type { FindingGroup } from '../../review/finding-groups';
import type { Review } from '../../review/review';
import type { FindingSection } from './sections-of';

export type SectionId = FindingGroup | 'selected';

export interface ShownSection extends Omit<FindingSection, 'id'> {
  readonly id: SectionId;
  readonly title: string;
  readonly open: boolean;
}

export interface SectionsProps {
  readonly sections: readonly ShownSection[];
  readonly review: Review;
  readonly onOpen: (id: SectionId, open: boolean) => void;
}

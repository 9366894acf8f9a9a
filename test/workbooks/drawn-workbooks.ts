/** Layouts that stand for themselves, drawn as people have them. */
import type { WorkbookStory } from './workbook-story';

export const drawnWorkbooks: readonly WorkbookStory[] = [];

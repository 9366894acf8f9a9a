/** The views there are, in the order of their tabs. */
export type ViewId = 'findings' | 'measures' | 'procedure' | 'facts' | 'record' | 'settings';

export const VIEW_IDS: readonly ViewId[] = ['findings', 'measures', 'procedure', 'facts', 'record', 'settings'];

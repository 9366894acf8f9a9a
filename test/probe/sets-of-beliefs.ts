/** The Excels that the probe is put to in the workbench: as the evidence has it, kinder, and odder than any we know. */
export const SETS = {
  evidence: {},
  kind: {
    'cf-id': 'stable',
    'cf-new-rule': 'first',
    'cf-new-stop': 'false',
    'cf-refused-formula': 'leaves-nothing',
    'cf-formula-text': 'as-written',
    'cf-colour-text': 'as-written',
    'cf-areas': 'as-written',
    'cf-brought-back': 'readable',
    'merged-address': 'whole',
    'merged-outside': 'given',
    'single-inner-border': 'passed-over',
    'prompt-title': 'taken',
    'undo-marked-reading': 'left',
    'undo-marked-writing': 'kept',
    'dialog-open': 'named',
    'ribbon-page': 'shared',
  },
  odd: {
    'cf-id': 'sheet-place',
    'cf-stop': 'ignored',
    'cf-priority': 'ignored',
    'cf-formula-text': 'localised',
    'cf-colour-text': 'small',
    'error-text': 'german',
    'cell-edit': 'named',
    'sort-told': 'nobody',
    'edits-told': 'typed',
    'page-setup': 'refused',
    unreached: 'refused',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export const SET_NAMES = ['evidence', 'kind', 'odd'] as const;

/** Where the host is not reached there is nobody to ask. */
export const NEVER_ASKED = ['unreached'];

/** What is left to a person, and what the workbench cannot do: copying by an add-in. */
export const NOT_BY_ITSELF = [
  ...['cf-copied', 'cf-brought-back', 'sort-told', 'edits-told', 'cell-edit', 'dialog-open'],
  ...['undo-marked-reading', 'undo-marked-writing', 'ribbon-page', ...NEVER_ASKED],
];

/** What a real Excel may do with conditional formats. */
import type { Belief } from './belief';

export const BELIEFS_OF_FORMATS = {
  'cf-id': {
    about: 'what the id of a conditional format is',
    values: {
      'range-place': 'its place in the list of the range that was asked',
      'sheet-place': 'its place in the list of the sheet',
      stable: 'a name that stays',
    },
    default: 'range-place',
    evidence: 'measured',
    source:
      'A public add-in project that drove Excel on a desktop (2026); the reference says “the priority of the conditional format in the current collection”.',
  },
  'cf-new-rule': {
    about: 'where a new rule comes to stand',
    values: { last: 'after all others', first: 'before all others' },
    default: 'last',
    evidence: 'measured',
    source: 'The same project; the reference of ConditionalFormatCollection.add says first.',
  },
  'cf-new-stop': {
    about: 'whether a new rule stops those after it',
    values: { true: 'it does', false: 'it does not' },
    default: 'true',
    evidence: 'assumed',
    source: 'The reference is silent; in VBA a new FormatCondition has StopIfTrue = True.',
  },
  'cf-stop': {
    about: 'whether stopIfTrue can be set',
    values: { settable: 'it can', ignored: 'setting it is passed over in silence' },
    default: 'settable',
    evidence: 'documented',
    source: 'ConditionalFormat.stopIfTrue is no read-only property.',
  },
  'cf-priority': {
    about: 'whether a rule can be put elsewhere by its priority',
    values: {
      settable: 'it can, in the list of the range asked; a number outside of it is passed over in silence',
      ignored: 'setting it is passed over in silence',
    },
    default: 'settable',
    evidence: 'measured',
    source: 'The project named under cf-id.',
  },
  'cf-refused-formula': {
    about: 'what a rule is whose formula was refused',
    values: { 'leaves-empty': 'it stays, without a formula', 'leaves-nothing': 'it is gone' },
    default: 'leaves-empty',
    evidence: 'measured',
    source: 'The project named under cf-id.',
  },
  'cf-formula-text': {
    about: 'how the formula of a rule is read back',
    values: {
      spaced: 'with “=” and with spaces of its own',
      'as-written': 'as it was written',
      capitals: 'in capitals',
      localised: 'with the separators and function names of the user’s language',
    },
    default: 'spaced',
    evidence: 'measured',
    source: 'The project named under cf-id, in a Russian Excel: with “=”, possibly with spaces.',
  },
  'cf-colour-text': {
    about: 'how the colour of a rule is read back',
    values: { capitals: 'in capitals', small: 'in small letters', 'as-written': 'as it was written' },
    default: 'capitals',
    evidence: 'measured',
    source: 'The project named under cf-id.',
  },
  'cf-areas': {
    about: 'how the areas of a rule are read back',
    values: { joined: 'adjoining ones put together', 'as-written': 'as they were written' },
    default: 'joined',
    evidence: 'assumed',
    source: 'Nobody has shown it.',
  },
  'cf-brought-back': {
    about: 'a rule that undo brought back',
    values: { unreadable: 'reading its rule throws', readable: 'is read as any other' },
    default: 'unreadable',
    evidence: 'reported',
    source: 'OfficeDev/office-js issues #6396 and #6827.',
  },
  'cf-copied': {
    about: 'a rule that copying doubled',
    values: { unreadable: 'reading its rule throws', readable: 'is read as any other' },
    default: 'unreadable',
    evidence: 'reported',
    source: 'OfficeDev/office-js issues #6835 and #5222.',
  },
} as const satisfies Readonly<Record<string, Belief>>;

/** What a real Excel may do when it is read, or cannot be. */
import type { Belief } from './belief';

export const BELIEFS_OF_READING = {
  'optional-members': {
    about:
      'members that only some readings need: comments, names, custom XML, merged cells, hidden lines, conditional formats',
    values: { given: 'they answer', refused: 'each of them throws, and with it the batch it stands in' },
    default: 'given',
    evidence: 'documented',
    source: 'All are in ExcelApi 1.13; that each can fail alone is in OfficeDev/office-js issues, one at a time.',
  },
  'merged-address': {
    about: 'what RangeAreas.address says of merged cells',
    values: { 'top-left': 'the upper left cell of each', whole: 'each whole' },
    default: 'top-left',
    evidence: 'reported',
    source: 'OfficeDev/office-js issue #1590, with Microsoft’s way around it: each of areas.items is whole.',
  },
  'merged-outside': {
    about: 'merged cells that reach into the range asked from above or from the left',
    values: { 'left-out': 'they are not given', given: 'they are given' },
    default: 'left-out',
    evidence: 'reported',
    source: 'OfficeDev/office-js issue #3611.',
  },
  'sort-told': {
    about: 'who is told that rows were sorted',
    values: { 'row-sorted': 'those who listen to onRowSorted, and no others', nobody: 'nobody' },
    default: 'row-sorted',
    evidence: 'reported',
    source: 'OfficeDev/office-js issue #4066; onRowSorted is in ExcelApi 1.10.',
  },
  'error-text': {
    about: 'in which words the values of a range name an error',
    values: { english: 'in English', german: 'in the language of this Excel, here German' },
    default: 'english',
    evidence: 'documented',
    source: 'Range.values: errors as their text, which is localised; a Chinese Excel writes them in English.',
  },
  'cell-edit': {
    about: 'the code of the refusal while the user is in a cell',
    values: {
      plain: 'InvalidOperation, with a text in the language of this Excel',
      named: 'InvalidOperationInCellEditMode',
    },
    default: 'plain',
    evidence: 'reported',
    source: 'The reference names InvalidOperationInCellEditMode; issues show InvalidOperation with a localised text.',
  },
} as const satisfies Readonly<Record<string, Belief>>;

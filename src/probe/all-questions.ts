/**
 * The table of the questions: which number each has in the list of what only
 * a real Excel can answer, and which beliefs its answer settles stand with
 * each. Those that need nobody come first.
 */
import type { Question } from './question';
import { codes } from './questions/codes';
import { events } from './questions/events';
import { copied, ids, newRules, readBack, refusedFormula, setting } from './questions/formats';
import { looks } from './questions/looks';
import {
  dates,
  errorTexts,
  hiddenRows,
  mergedCells,
  mergedMany,
  optionalMembers,
  readingTime,
} from './questions/reading';
import { ribbon } from './questions/ribbon';
import { broughtBack, undo } from './questions/undo';

// oxfmt-ignore
export const QUESTIONS: readonly Question[] = [
  //                  of  settles
  ids,              //  1  cf-id
  newRules,         //  1  cf-new-rule, cf-new-stop
  setting,          //  1  cf-stop, cf-priority
  refusedFormula,   //  1  cf-refused-formula
  readBack,         //  1  cf-formula-text, cf-colour-text, cf-areas
  copied,           //  1  cf-copied
  mergedCells,      //  3  merged-address, merged-outside
  mergedMany,       //  3
  optionalMembers,  //  3  what each member of its own is called
  dates,            //  5  date-function
  errorTexts,       //  5  error-text
  hiddenRows,       //  5
  looks,            //  6  page-setup, single-inner-border, prompt-title
  readingTime,      //  9
  broughtBack,      //  1  cf-brought-back
  undo,             //  2  undo-marked-reading, undo-marked-writing
  events,           //  4  sort-told, edits-told
  codes,            //  7  cell-edit, dialog-open
  ribbon,           //  8  ribbon-page
];

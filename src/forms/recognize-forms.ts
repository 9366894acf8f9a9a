/**
 * Recognises the forms of a workbook by what stands in them: headings, labels
 * and the columns of lists; the name of a sheet alone decides only where a
 * person wrote it as a heading. What merely looks like a form is offered as
 * doubtful. A sheet that has not changed is not read again.
 */
import { atOnce, type Steps } from '../base/steps';
import { isKeptSheet } from '../workbook/kept-sheet-name';
import type { Workbook } from '../workbook/workbook';
import { correctedLayouts } from './corrections/corrected-layouts';
import { unreadCorrections, unusedCorrections } from './corrections/correction-account';
import type { FormDecision } from './corrections/corrections';
import { decisionsBySheet } from './corrections/form-decisions';
import { correctionsIn } from './corrections/read-corrections';
import type { FormDocument, FormProblem } from './form-document';
import { withGaps } from './form-problems';
import type { Layouts } from './layouts';
import { goneOn } from './next-pages';
import type { Confirmation, Recognition, SetAside } from './recognition';
import { formsOfSheet, type LastList } from './sheet-forms';

export function recognizeForms(
  workbook: Workbook,
  layouts: Layouts,
  confirmations: readonly Confirmation[] = [],
): Recognition {
  return atOnce(recognizingForms(workbook, layouts, confirmations));
}

/** The same, in steps: it may wait between rows. */
export function* recognizingForms(
  workbook: Workbook,
  given: Layouts,
  confirmations: readonly Confirmation[] = [],
): Steps<Recognition> {
  const corrections = correctionsIn(workbook.remembered);
  const layouts = correctedLayouts(given, corrections);
  const decided = decisionsBySheet(workbook, corrections.decisions);
  const documents: FormDocument[] = [];
  const setAside: SetAside[] = [];
  const problems: FormProblem[] = confirmations
    .filter(({ sheet }) => !workbook.sheets.some(({ name }) => name === sheet))
    .map(({ sheet }) => noSuchSheet(sheet));
  let before: LastList | undefined;
  for (const sheet of workbook.sheets.filter((each) => !isKeptSheet(each))) {
    const said = confirmations.findLast((one) => one.sheet === sheet.name)?.kind;
    const decisions = said === undefined ? (decided.get(sheet.id) ?? NO_DECISIONS) : NO_DECISIONS;
    const confirmed = said ?? decisions.map(({ as }) => as).find((as) => as !== 'none');
    yield;
    const alone = yield* formsOfSheet(sheet, layouts, { confirmed, decisions });
    const read =
      before && confirmed !== 'none' && alone.last === undefined && alone.setAside.length === 0
        ? yield* goneOn(sheet, alone, before, layouts)
        : alone;
    documents.push(...read.documents);
    problems.push(...read.problems);
    setAside.push(...read.setAside);
    before = read.last ?? before;
  }
  problems.push(...unreadCorrections(workbook.remembered, corrections));
  const unused = unusedCorrections(corrections, documents, setAside);
  return {
    documents,
    problems: withGaps(problems, documents),
    setAside,
    unused,
    lookedFor: layouts.forms.map(({ kind, by }) => ({ kind, by })),
  };
}

const NO_DECISIONS: readonly FormDecision[] = [];

function noSuchSheet(sheet: string): FormProblem {
  return {
    kind: 'not-recognised',
    message: {
      zh: `工作簿里没有名为“${sheet}”的工作表，对它的确认没有用上。`,
      en: `There is no sheet "${sheet}" in the workbook; what was said of it was not used.`,
    },
    at: [],
  };
}

/**
 * What the checks come to for each document and each stage of its project, so
 * that a stage nobody has begun does not colour the one at hand.
 */
import { STAGES, type Level, type Outcome } from '../checks/evaluation';
import type { Check } from '../checks/check';
import { applicationsOf, documentOf } from './document-of';
import { hasFigures } from '../facts/draft-slips';
import type { FactValue, Subject } from '../facts/subject';
import type { FormDocument } from '../forms/form-document';
import { tickedOptions } from '../forms/tick-boxes';
import type { Reading } from '../workbook/reading';
import type { Finding, StageVerdict } from './review';

const GRAVEST: readonly Outcome[] = ['failed', 'depends', 'cannotTell', 'passed', 'notRegulated', 'inapplicable'];
const HEAVIEST: readonly Level[] = ['error', 'warning', 'note', 'none'];

export function stageVerdicts(
  findings: readonly Finding[],
  checks: readonly Check[],
  subjects: readonly Subject[],
): StageVerdict[] {
  const told = new Set(findings.map(({ subject }) => subject));
  const byId = new Map(
    subjects.flatMap((subject) => {
      const { kind, id } = subject;
      return kind !== 'line' || told.has(id) ? [[id, subject]] : [];
    }),
  );
  const checkOf = new Map(checks.map((check) => [check.id, check]));
  const ownerOf = (finding: Finding) => documentOf(byId.get(finding.subject))?.id ?? finding.subject;
  const documents = subjects.filter(({ kind }) => kind !== 'line');
  const owners = [...new Set([...documents.map(({ id }) => id), ...findings.map(ownerOf)])];
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.stage}@${ownerOf(finding)}`;
    const group = grouped.get(key);
    if (group) group.push(finding);
    else grouped.set(key, [finding]);
  }
  return owners.flatMap((subject) =>
    STAGES.flatMap((stage): StageVerdict[] => {
      const found = grouped.get(`${stage}@${subject}`);
      if (!found) return [];
      // What a lapsed text said counts for nothing.
      const about = found.filter(({ lapsed }) => lapsed !== 'shown');
      const begun = about.some((finding) => hasBegun(finding, checkOf.get(finding.check), byId.get(subject)));
      const outcome = GRAVEST.find((one) => about.some((finding) => finding.outcome === one)) ?? 'inapplicable';
      const level = HEAVIEST.find((one) => about.some((finding) => finding.level === one)) ?? 'none';
      return [{ subject, stage, outcome, level, begun }];
    }),
  );
}

function hasBegun({ outcome, stage }: Finding, check: Check | undefined, subject: Subject | undefined): boolean {
  // A blank form begins nothing, whatever it lacks.
  if (subject?.draft) return false;
  if (stage === 'always' || outcome === 'failed' || outcome === 'depends') return true;
  if (subject?.kind !== 'project') return true;
  const form = stage === 'initiation' && applicationsOf(subject).some(isWritten);
  return form || (check?.asOf ?? []).some(({ id }) => isDated(subject.facts.get(id)));
}

function isDated(reading: Reading<FactValue> | undefined): boolean {
  return reading !== undefined && (reading.known || reading.days !== undefined);
}

/** Boxes to tick stand in the blank form too. */
function isWritten({ fields, lists }: FormDocument): boolean {
  const texts = [...fields.values()].map(({ text }) => text);
  return texts.some((text) => text.known && tickedOptions(text.value)?.length !== 0) || lists.some(hasFigures);
}

/** Reports as one log in SARIF 2.1.0, for whatever shows or counts results of checks. */
import type { Language } from '../../base/bilingual';
import { notEndless, oneLine } from '../../base/plain-text';
import type { Report } from '../../review/report-shape';
import type { CheckResult } from './check-result';

type ReportedFinding = Report['findings'][number];

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A result that did not fail has no level in SARIF: where interpretations
 * differ it is for review, where nothing can be told open. Our own outcome and
 * level stand in its properties.
 */
const KINDS: Readonly<Record<ReportedFinding['outcome'], string>> = {
  failed: 'fail',
  depends: 'review',
  cannotTell: 'open',
  passed: 'pass',
  inapplicable: 'notApplicable',
  notRegulated: 'informational',
};
const QUIET = new Set<ReportedFinding['outcome']>(['passed', 'inapplicable', 'notRegulated']);

interface SarifOptions {
  readonly language: Language;
  readonly version: string;
  /** Passed and not applicable, too. */
  readonly all: boolean;
}

export function sarifLog(results: readonly CheckResult[], { language, version, all }: SarifOptions): object {
  const checks = new Map<string, NumberedRule>();
  const found: object[] = [];
  results.forEach(({ name, report }, index) => {
    const suppressions = new Map<string, object>();
    for (const { finding, kind, status, justification } of report?.suppressions ?? [])
      suppressions.set(finding, { kind, status, justification });
    for (const finding of report?.findings ?? []) {
      if (!all && QUIET.has(finding.outcome)) continue;
      const { ruleIndex } = ruleFor(checks, finding);
      const suppression = suppressions.get(finding.id);
      found.push({
        ruleId: finding.check,
        ruleIndex,
        kind: KINDS[finding.outcome],
        level: finding.outcome === 'failed' ? finding.level : 'none',
        message: { text: said(finding.message[language]) },
        ...placesOf(finding, name, index),
        partialFingerprints: { 'guiju/finding/v1': finding.id },
        ...(suppression && { suppressions: [suppression] }),
        properties: { outcome: finding.outcome, level: finding.level, subject: finding.subject },
      });
    }
  });
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'guiju',
            semanticVersion: version,
            language: language === 'zh' ? 'zh-CN' : 'en-US',
            rules: [...checks.values()].map(({ finding }) => ruleOf(finding, language)),
          },
        },
        invocations: [invocationOf(results, language)],
        artifacts: results.map(({ name, report }) => ({
          location: { uri: uriOf(name) },
          ...(report && report.workbook.digest !== '' && { hashes: { 'sha-256': report.workbook.digest.slice(7) } }),
        })),
        columnKind: 'utf16CodeUnits',
        results: found,
      },
    ],
  };
}

interface NumberedRule {
  readonly ruleIndex: number;
  readonly finding: ReportedFinding;
}

function ruleFor(checks: Map<string, NumberedRule>, finding: ReportedFinding): NumberedRule {
  const rule = checks.get(finding.check) ?? { ruleIndex: checks.size, finding };
  checks.set(finding.check, rule);
  return rule;
}

function ruleOf({ check, title, citations }: ReportedFinding, language: Language): object {
  return { id: check, shortDescription: { text: said(title[language]) }, properties: { citations } };
}

/** The cell to be put right is where it is; the others it rests on are related. */
function placesOf({ cells }: ReportedFinding, name: string, index: number): object {
  const physicalLocation = { artifactLocation: { uri: uriOf(name), index } };
  const [first, ...others] = cells.map((cell) => ({
    physicalLocation,
    logicalLocations: [{ fullyQualifiedName: said(cell), kind: 'cell' }],
  }));
  return { locations: [first ?? { physicalLocation }], ...(others.length > 0 && { relatedLocations: others }) };
}

/** What could not be read or checked is no result, but told all the same. */
function invocationOf(results: readonly CheckResult[], language: Language): object {
  const notifications = results.flatMap(({ name, report, refusal }, index) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(name), index } } }];
    return [
      ...(refusal === undefined ? [] : [{ level: 'error', message: { text: said(refusal) }, locations }]),
      ...(report?.problems ?? []).map(({ kind, message, incomplete }) => ({
        level: incomplete ? 'error' : 'warning',
        message: { text: said(message[language]) },
        descriptor: { id: kind },
        locations,
      })),
    ];
  });
  const exitCode = Math.max(0, ...results.map(({ status }) => status));
  return {
    executionSuccessful: exitCode < 2,
    exitCode,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

function uriOf(name: string): string {
  return name.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function said(text: string): string {
  return notEndless(oneLine(text));
}

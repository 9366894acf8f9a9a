/** `guiju annotate` and `guiju unannotate`: a copy of the file with the flags in its cells, or with nothing of ours left; and what was touched for it. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { oneLine } from '../../base/plain-text';
import { planMarks, withChanges, type MarksOptions, type MarksPlan } from '../../hosts/xlsx/marks/plan-marks';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import { flagsOf } from '../../review/flags-of';
import { notesOnCells } from '../../review/notes-on-cells';
import { resultsSheet } from '../../review/results-sheet';
import type { Flag } from '../../workbook/flag';
import { CANNOT_OPEN, fileBytes } from './file-bytes';
import { checkBytes } from './check-file';
import { countedIn } from './check-result';
import type { AnnotateArguments, UnannotateArguments } from './command-arguments';
import { notWritten } from './not-written';
import { openRulebook } from './open-rulebook';
import { sha256 } from './sha256';
import type { Terminal } from './terminal';

/** 0 written, or with --dry-run could be; 2 it cannot be checked, be marked or be written. */
export function writeAnnotated(
  asked: AnnotateArguments,
  terminal: Terminal,
  today: CivilDate,
  rulesFolder?: string,
): number {
  const bytes = fileBytes(asked.path);
  if (!bytes) return refused(asked, CANNOT_OPEN, terminal);
  const found = toWrite(asked, bytes, terminal, today, rulesFolder);
  return found ? marked(asked, bytes, terminal, found) : 2;
}

/** What the review comes to, and no more of it: the review itself need not stay while the file is written. */
function toWrite(
  asked: AnnotateArguments,
  bytes: Uint8Array,
  terminal: Terminal,
  today: CivilDate,
  rulesFolder: string | undefined,
): ToWrite | undefined {
  const rules = openRulebook(asked.rules, rulesFolder);
  for (const problem of rules.problems) terminal.err(`${problem.message[asked.language]}\n`);
  const { review, refusal, standing } = checkBytes(asked.path, bytes, asked, rules, today);
  if (!review || refusal) {
    terminal.err(`${refusal?.[asked.language] ?? ''}\n`);
    return undefined;
  }
  const counted = countedIn(review, { ...(standing && { standing }) }, { ignoreRecord: false });
  return {
    flags: flagsOf(counted),
    ...(asked.notes && { notes: notesOnCells(counted, asked.language) }),
    // Without the name of the file: copies of copies have others.
    ...(asked.results && { results: { ...resultsSheet(counted, asked.language, false), name: '审查结果' } }),
  };
}

export function writeUnannotated(asked: UnannotateArguments, terminal: Terminal): number {
  const bytes = fileBytes(asked.path);
  return bytes ? marked(asked, bytes, terminal, { flags: [] }) : refused(asked, CANNOT_OPEN, terminal);
}

type MarkArguments = AnnotateArguments | UnannotateArguments;

interface ToWrite extends Pick<MarksOptions, 'notes' | 'results'> {
  readonly flags: readonly Flag[];
}

function marked(asked: MarkArguments, bytes: Uint8Array, terminal: Terminal, { flags, ...more }: ToWrite): number {
  try {
    const plan = planMarks(bytes, flags, { despiteSignature: asked.breakSignature, ...more });
    if (plan.kind === 'refused') return refused(asked, plan.explanation, terminal);
    const whole = withChanges(bytes, plan);
    if (!asked.dryRun && asked.out !== undefined) writeFileSync(asked.out, whole, { flag: 'wx' });
    const receipt = receiptOf(asked, plan, bytes, whole);
    if (asked.format === 'json') terminal.out(`${JSON.stringify(receipt, null, 2)}\n`);
    else for (const line of lines(receipt)) terminal.out(`${oneLine(line[asked.language])}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return refused(asked, error.explanation, terminal);
    const why = asked.out === undefined ? undefined : notWritten(asked.out, error);
    if (!why) throw error;
    terminal.err(`${why[asked.language]}\n`);
    return 2;
  }
}

function refused({ path, language }: MarkArguments, why: Bilingual, terminal: Terminal): number {
  const said = { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` };
  terminal.err(`${oneLine(said[language])}\n`);
  return 2;
}

/** What was touched: of each part its digest before and after. */
export interface Receipt {
  readonly format: 'guiju.receipt/1';
  readonly command: MarkArguments['command'];
  /** False with --dry-run. */
  readonly written: boolean;
  readonly input: FileName;
  readonly output: Partial<FileName> & Pick<FileName, 'digest'>;
  readonly sheets: MarksPlan['sheets'];
  /** The sheet of results, where one was asked for. */
  readonly results?: MarksPlan['results'];
  readonly parts: readonly {
    readonly part: string;
    readonly change: 'changed' | 'added' | 'removed';
    readonly before?: string;
    readonly after?: string;
  }[];
  /** Parts that are as they were, byte for byte. */
  readonly untouched: number;
  readonly breaksSignature?: true;
}

interface FileName {
  readonly name: string;
  readonly digest: string;
}

function receiptOf(asked: MarkArguments, plan: MarksPlan, bytes: Uint8Array, whole: Uint8Array): Receipt {
  const digestOf = (some: Uint8Array) => `sha256:${sha256(some)}`;
  return {
    format: 'guiju.receipt/1',
    command: asked.command,
    written: !asked.dryRun,
    input: { name: basename(asked.path), digest: digestOf(bytes) },
    output: { ...(asked.out !== undefined && { name: basename(asked.out) }), digest: digestOf(whole) },
    sheets: plan.sheets,
    ...(plan.results && { results: plan.results }),
    parts: plan.changes.map(({ part, change, before, after }) => ({
      part,
      change,
      ...(before && { before: digestOf(before) }),
      ...(after && { after: digestOf(after) }),
    })),
    untouched: plan.untouched,
    ...(plan.breaksSignature && { breaksSignature: true as const }),
  };
}

const CHANGES: Readonly<Record<Receipt['parts'][number]['change'], Bilingual>> = {
  changed: { zh: '改动', en: 'changed' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '去掉', en: 'removed' },
};

function lines({ written, input, output, sheets, results, parts, untouched, breaksSignature }: Receipt): Bilingual[] {
  const name = output.name ?? input.name;
  return [
    written
      ? { zh: `已写好：${name}`, en: `Written: ${name}` }
      : { zh: `可以写，没有写（--dry-run）：${name}`, en: `Could be written, and was not (--dry-run): ${name}` },
    ...sheets.flatMap(({ sheet, marks, before, moved, place, ...noted }): Bilingual[] => {
      const order =
        moved > 0
          ? {
              zh: `，原有的 ${moved} 条次序不变，优先级顺延`,
              en: `; the ${moved} there were keep their order, with later priorities`,
            }
          : place === 'below'
            ? { zh: '，排在原有的之后', en: '; after those there were' }
            : { zh: '', en: '' };
      return [
        {
          zh: `  工作表“${sheet}”：标记 ${marks} 条（原有 ${before} 条）${order.zh}`,
          en: `  Sheet “${sheet}”: ${marks} mark(s), ${before} before${order.en}`,
        },
        ...notesLine(sheet, noted),
      ];
    }),
    ...(results ? [{ zh: `  结果表：“${results.name}”`, en: `  Sheet of results: “${results.name}”` }] : []),
    ...parts.map(({ part, change }) => ({
      zh: `  部件 ${part}：${CHANGES[change].zh}`,
      en: `  Part ${part}: ${CHANGES[change].en}`,
    })),
    {
      zh: `  其余 ${untouched} 个部件逐字节不变`,
      en: `  The other ${untouched} part(s) are the same, byte for byte`,
    },
    ...(breaksSignature
      ? [{ zh: '  原有的数字签名不再有效', en: '  The digital signature does not hold any more' }]
      : []),
  ];
}

type Noted = Pick<MarksPlan['sheets'][number], 'notes' | 'notesBefore' | 'notesKept'>;

function notesLine(sheet: string, { notes, notesBefore, notesKept }: Noted): Bilingual[] {
  if (notes + notesBefore + notesKept === 0) return [];
  const kept =
    notesKept > 0
      ? {
          zh: `；${notesKept} 个单元格已有别人的批注或会话，没有动`,
          en: `; ${notesKept} cell(s) have a note or a conversation of somebody’s and were left alone`,
        }
      : { zh: '', en: '' };
  return [
    {
      zh: `  工作表“${sheet}”：批注 ${notes} 条（原有 ${notesBefore} 条）${kept.zh}`,
      en: `  Sheet “${sheet}”: ${notes} note(s), ${notesBefore} before${kept.en}`,
    },
  ];
}

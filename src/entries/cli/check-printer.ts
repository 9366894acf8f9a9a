/** Results of files, one after the other, as they were asked for; what stands at the end over all of them. */
import { reportJson } from '../../review/report';
import { checkTable, tableRow } from './check-table';
import type { CheckResult } from './check-result';
import type { CheckArguments } from './command-arguments';
import type { ExitStatus } from './exit-status';
import { sarifLog } from './sarif';
import { SummaryTables } from './summary-tables';
import type { Terminal } from './terminal';

export class CheckPrinter {
  readonly #rows: (readonly string[])[] = [];
  /** Where they are printed as one, at the end. */
  readonly #whole: CheckResult[] = [];
  readonly #summary = new SummaryTables();
  #status: ExitStatus = 0;
  #printed = 0;

  constructor(
    private readonly asked: CheckArguments,
    private readonly terminal: Terminal,
    private readonly files: number,
  ) {}

  /** In the order in which they are to stand. */
  take(result: CheckResult): void {
    const { refusal, remark, printed, tally, status } = result;
    for (const told of [refusal, remark]) if (told !== undefined) this.terminal.err(`${told}\n`);
    if (status > this.#status) this.#status = status;
    if (this.#isForReading) this.#rows.push(tableRow(result, this.asked.language));
    if (tally) this.#summary.add(tally);
    if (this.asked.format === 'json' || this.asked.format === 'sarif') this.#whole.push(result);
    if (printed === undefined) return;
    this.terminal.out(this.#isForReading && this.#printed > 0 ? `\n${printed}` : printed);
    this.#printed += 1;
  }

  /** Once all were taken. */
  finish(): ExitStatus {
    const { asked, terminal } = this;
    if (this.#isForReading && this.files > 1) {
      const tables = checkTable(this.#rows, asked.language) + this.#summary.text(asked.language);
      const framed = asked.format === 'markdown' ? `\`\`\`\n${tables}\`\`\`\n` : tables;
      terminal.out(`${this.#printed > 0 ? '\n' : ''}${framed}`);
    }
    if (asked.format === 'json') this.#printReports();
    if (asked.format === 'sarif') {
      const { version } = terminal;
      const log = sarifLog(this.#whole, { language: asked.language, version, all: asked.all });
      terminal.out(`${JSON.stringify(log, null, 2)}\n`);
    }
    return this.#status;
  }

  #printReports(): void {
    const reports = this.#whole.flatMap(({ report }) => (report ? [report] : []));
    const whole = this.files === 1 ? reports[0] : reports;
    if (whole !== undefined) this.terminal.out(`${reportJson(whole, 2)}\n`);
  }

  get #isForReading(): boolean {
    return this.asked.format === 'text' || this.asked.format === 'markdown';
  }
}

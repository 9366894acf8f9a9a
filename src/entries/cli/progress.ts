/** How far long work has come, to standard error: a bar on a terminal, a line now and then elsewhere. */
import { oneLine } from '../../base/plain-text';
import type { Language } from '../../base/bilingual';
import type { Terminal } from './terminal';

/** Fewer are done before anybody asks. */
const WORTH_TELLING = 20;
const WIDTH = 24;

export class Progress {
  #done = 0;
  #told = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly all: number,
    private readonly language: Language,
  ) {}

  next(name: string): void {
    this.#done += 1;
    if (this.all < WORTH_TELLING) return;
    if (this.terminal.redraw) this.terminal.redraw(`${bar(this.#done / this.all)} ${this.#count} ${oneLine(name)}`);
    else if (Math.floor((this.#done * 10) / this.all) > this.#told) {
      this.#told = Math.floor((this.#done * 10) / this.all);
      this.terminal.err(`${this.language === 'zh' ? '已核对' : 'checked'} ${this.#count}\n`);
    }
  }

  end(): void {
    if (this.all >= WORTH_TELLING) this.terminal.redraw?.('');
  }

  get #count(): string {
    return `${this.#done}/${this.all}`;
  }
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}

/** Replies that are still due, and what is held back until they are given. */
export class DueReplies {
  private due = 0;
  private held: (() => void)[] = [];

  owe(): void {
    this.due += 1;
  }

  given(): void {
    this.due -= 1;
    if (this.due > 0) return;
    const held = this.held;
    this.held = [];
    for (const push of held) push();
  }

  /** At once where none is due. */
  afterwards(push: () => void): void {
    if (this.due === 0) push();
    else this.held.push(push);
  }

  /** What is held back is not pushed any more. */
  forget(): void {
    this.held = [];
  }
}

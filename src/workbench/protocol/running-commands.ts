/** Ribbon commands the add-in was asked to run and has not completed. */
import { z } from 'zod';

const completion = z.object({ 0: z.string(), 1: z.number() });

export class RunningCommands {
  private readonly running = new Map<string, (status: number) => void>();
  private last = 0;

  /** Completed with the status the add-in gives; 0 is success. */
  start(): { readonly id: string; readonly completed: Promise<number> } {
    const id = `command-${++this.last}`;
    return { id, completed: new Promise((resolve) => this.running.set(id, resolve)) };
  }

  /** False where what is completed was not running. */
  complete(data: unknown): boolean {
    const parsed = completion.safeParse(data);
    if (!parsed.success) return false;
    const { 0: id, 1: status } = parsed.data;
    const done = this.running.get(id);
    this.running.delete(id);
    done?.(status);
    return done !== undefined;
  }
}

/** The events an add-in has registered for, and who waits until it does. */
import { z } from 'zod';
import type { Request } from './envelope';

const registration = z.object({ eventDispId: z.number(), targetId: z.string().nullish() });

export function isRegistration(data: unknown): boolean {
  return registration.safeParse(data).success;
}

export class Registrations {
  private readonly registered = new Map<string, Request>();
  private waiting: { readonly name: string; readonly resolve: () => void }[] = [];

  of(name: string): Request | undefined {
    return this.registered.get(name);
  }

  keep(request: Request): void {
    this.registered.set(request.action, request);
  }

  /** Lets those go on who waited for it; once the add-in has its reply. */
  announce(name: string): void {
    for (const one of this.waiting) if (one.name === name) one.resolve();
    this.waiting = this.waiting.filter((one) => one.name !== name);
  }

  remove(name: string): void {
    this.registered.delete(name);
  }

  clear(): void {
    this.registered.clear();
  }

  awaited(name: string): Promise<void> {
    if (this.registered.has(name)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ name, resolve }));
  }
}

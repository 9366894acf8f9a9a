/** Being told of the events of WPS, by their names. */
import type { EtApplication } from './et-objects';

export type Handlers = Readonly<Record<string, (...given: readonly unknown[]) => void>>;

/** @throws where this WPS has no events for add-ins */
export function startListening(application: EtApplication, handlers: Handlers): void {
  const events = application.ApiEvent;
  if (typeof events?.AddApiEventListener !== 'function') throw new Error('no events');
  for (const [name, handler] of Object.entries(handlers)) events.AddApiEventListener(name, handler);
}

export function stopListening(application: EtApplication, handlers: Handlers): void {
  for (const [name, handler] of Object.entries(handlers)) {
    try {
      application.ApiEvent?.RemoveApiEventListener(name, handler);
    } catch {
      // A page that goes takes its handlers along.
    }
  }
}

/** What a page did that it must not do: asked another origin for something, or complained. */
import type { BrowserContext } from 'playwright-core';

export interface PageGuard {
  /** Every address asked for, in order; data: and blob: included. */
  readonly requests: readonly string[];
  /** One line for each request that left the origin, each error in the console and each uncaught one. */
  readonly offences: readonly string[];
  /** Both lists are empty again. */
  forget(): void;
}

/**
 * What leaves is recorded; that it does not leave in fact is the browser's (tabs.ts): a route of Playwright's would take
 * its cache from it, and with that half of what it knows of the scripts.
 *
 * @param origin of the page, without a slash at the end
 */
export function guardPages(context: BrowserContext, origin: string): PageGuard {
  const requests: string[] = [];
  const offences: string[] = [];
  const isHome = (address: string) => /^(data|blob|about):/.test(address) || new URL(address).origin === origin;

  context.on('request', (request) => {
    requests.push(request.url());
    if (!isHome(request.url())) offences.push(`left the origin: ${request.method()} ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A request that is called off when its page is left is no fault.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') offences.push(`not answered: ${request.url()} ${why}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => offences.push(`opened a socket: ${socket.url()}`));
  });
  context.on('console', (message) => {
    if (message.type() === 'error') offences.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    offences.push(`not caught: ${error.error().stack ?? error.error().message}`);
  });
  const forget = () => {
    requests.length = 0;
    offences.length = 0;
  };
  return { requests, offences, forget };
}

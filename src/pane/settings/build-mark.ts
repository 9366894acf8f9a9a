/** Which build this is, and which one lies where the pane came from. */

interface Build {
  readonly version: string;
  /** The same for the same sources; of twelve hexadecimal digits. */
  readonly fingerprint: string;
}

/** Put here by the build; not there where the sources run as they are. */
declare const GUIJU_BUILD: Build | undefined;

export function thisBuild(): Build | undefined {
  return typeof GUIJU_BUILD === 'undefined' ? undefined : GUIJU_BUILD;
}

/** What the script version.js beside the page says of itself. */
const SAID = 'guijuOnSite';

/**
 * The build that lies beside the page now; undefined where it cannot be
 * fetched. As a script, which also a page from a file may fetch.
 */
export function buildOnSite(): Promise<Build | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    // Never the one that was kept from before.
    script.src = `version.js?${Math.random().toString(36).slice(2)}`;
    const done = () => {
      script.remove();
      resolve(buildIn(Reflect.get(window, SAID)));
    };
    script.onload = done;
    script.onerror = () => resolve(undefined);
    document.head.append(script);
  });
}

function buildIn(said: unknown): Build | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { version, fingerprint }: { readonly version?: unknown; readonly fingerprint?: unknown } = said;
  return typeof version === 'string' && typeof fingerprint === 'string' ? { version, fingerprint } : undefined;
}

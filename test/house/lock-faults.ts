/**
 * What would make `npm ci` refuse a lock file, or a stranger's machine miss
 * something: a registry may lack the build of a package for another platform,
 * and npm then writes a lock it will not read.
 */
import { satisfies, validRange } from 'semver';

export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type Lock = Readonly<Record<string, LockedPackage>>;

/**
 * @param lock the `packages` of package-lock.json, the project itself under ''
 * @param overridden names whose version package.json decides over the heads of those who ask for them
 */
export function lockFaults(lock: Lock, overridden: readonly string[]): string[] {
  return Object.entries(lock).flatMap(([place, entry]) => [
    ...(entry.resolved === undefined ? [] : [`${place} names where it was fetched from: ${entry.resolved}`]),
    ...missing(
      lock,
      place,
      { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies },
      overridden,
    ),
  ]);
}

function missing(
  lock: Lock,
  place: string,
  wanted: Readonly<Record<string, string>>,
  overridden: readonly string[],
): string[] {
  const asker = place === '' ? 'The project' : place;
  return Object.entries(wanted).flatMap(([name, range]) => {
    const version = found(lock, place, name)?.version;
    if (version === undefined) return [`${asker} needs ${name} ${range}, which the lock lacks.`];
    const free = overridden.includes(name) || validRange(range) === null;
    return free || satisfies(version, range) ? [] : [`${asker} needs ${name} ${range}; the lock has ${version}.`];
  });
}

/** As node looks for it: beside the asker, then further and further up. */
function found(lock: Lock, place: string, name: string): LockedPackage | undefined {
  const here = lock[place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`];
  if (here || place === '') return here;
  return found(lock, place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
}

/** Keys that rule files used to write, taken for those they write today; the linter asks for the new ones. */
import type { DataPath } from '../checks/mistake';
import { placeKey, type EarlierKey, type RuleFile } from './rule-file';

const TODAY: Readonly<Record<string, string>> = { readings: 'interpretations' };

/** Where a file writes both, both stay: the earlier one is then a key nobody knows. */
export function withTodaysKeys(file: RuleFile): RuleFile {
  const found = keptBy(file).flatMap(([path, kept]) =>
    Object.entries(TODAY).flatMap(([earlier, today]): EarlierKey[] =>
      earlier in kept && !(today in kept) ? [{ path: [...path, today], earlier }] : [],
    ),
  );
  return found.reduce(renamed, file);
}

type Keyed = Readonly<Record<string, unknown>>;

/** The objects in which an earlier key may stand: the file itself, or each case of a file of cases. */
function keptBy({ path, data }: RuleFile): readonly (readonly [DataPath, Keyed])[] {
  const [, folder] = path.split('/');
  if (folder === 'checks' || folder === 'quantities') return isKeyed(data) ? [[[], data]] : [];
  if (folder !== 'cases' || !Array.isArray(data)) return [];
  const groups: readonly unknown[] = data;
  return groups.flatMap((group, at) => {
    const cases: readonly unknown[] = isKeyed(group) && Array.isArray(group['cases']) ? group['cases'] : [];
    return cases.flatMap((one, index) => (isKeyed(one) ? [[[at, 'cases', index], one] as const] : []));
  });
}

function renamed(file: RuleFile, { path, earlier }: EarlierKey): RuleFile {
  const above = path.slice(0, -1);
  const [before, today] = [placeKey([...above, earlier]), placeKey(path)];
  const places = [...(file.places ?? [])].map(([key, place]) => {
    const moved = key === before || key.startsWith(`${before}.`);
    return [moved ? `${today}${key.slice(before.length)}` : key, place] as const;
  });
  return {
    ...file,
    data: withKey(file.data, above, earlier, String(path.at(-1))),
    ...(file.places ? { places: new Map(places) } : {}),
    earlierKeys: [...(file.earlierKeys ?? []), { path, earlier }],
  };
}

/** The order of the keys stays. */
function withKey(data: unknown, [first, ...rest]: DataPath, earlier: string, today: string): unknown {
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return items.map((item, index) => (index === first ? withKey(item, rest, earlier, today) : item));
  }
  if (!isKeyed(data)) return data;
  const entries = Object.entries(data).map(([key, value]): readonly [string, unknown] => {
    if (first === undefined) return [key === earlier ? today : key, value];
    return [key, key === first ? withKey(value, rest, earlier, today) : value];
  });
  return Object.fromEntries(entries);
}

function isKeyed(data: unknown): data is Keyed {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

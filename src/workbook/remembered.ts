/**
 * What the program keeps in the workbook at the user's wish, such as a column
 * read otherwise than by its header: short texts by key, in custom XML parts of
 * our own namespace, so that they travel with the file and any reader of it
 * comes to the same verdicts. A part this version cannot read stays as it is.
 */
export interface Remembered {
  /** Whoever wrote a value knows what it means; to the host it is a text. */
  readonly values: ReadonlyMap<string, string>;
  /** Parts of ours, or entries in them, that this version cannot read: how many. */
  readonly unread: number;
  /** Keys whose value elsewhere, in what only another program can write, counts no more. */
  readonly forgotten?: ReadonlySet<string>;
}

/** What a part says in place of a value that stands elsewhere and is to count no more. */
export const FORGOTTEN = null;

/** What is to be remembered under which key; without a value it is to be forgotten. */
export type RememberedEntry = readonly [key: string, value: string | undefined];

export const NOTHING_REMEMBERED: Remembered = { values: new Map(), unread: 0 };

export const REMEMBERED_NAMESPACE = 'urn:guiju:remembered';

/** What the parts say together, from the text each holds; of one key in several parts the first counts. */
export function rememberedIn(texts: readonly string[]): Remembered {
  const values = new Map<string, string>();
  const forgotten = new Set<string>();
  let unread = 0;
  for (const text of texts) {
    const entries = entriesOf(text);
    if (!entries) unread += 1;
    for (const [key, value] of Object.entries(entries ?? {})) {
      if (value === FORGOTTEN) forgotten.add(key);
      else if (typeof value !== 'string') unread += 1;
      else if (!values.has(key) && !forgotten.has(key)) values.set(key, value);
    }
  }
  if (forgotten.size > 0) return { values, unread, forgotten };
  return values.size === 0 && unread === 0 ? NOTHING_REMEMBERED : { values, unread };
}

/**
 * What the parts are to say once the key has this value, or none: by their
 * order, undefined for a part that is to go, and one more where a part has to
 * be added. What cannot be read is handed back as it came.
 */
export function textsRemembering(
  texts: readonly string[],
  key: string,
  value: string | typeof FORGOTTEN | undefined,
): readonly (string | undefined)[] {
  const parts = texts.map(entriesOf);
  const home = parts.findIndex((entries) => entries !== undefined);
  const after = parts.map((entries, at): string | undefined => {
    if (!entries) return texts[at];
    const { [key]: before, ...others } = entries;
    const next = at === home && value !== undefined ? { ...others, [key]: value } : others;
    if (Object.keys(next).length === 0) return undefined;
    return before === undefined && next[key] === undefined ? texts[at] : textOf(next);
  });
  return value !== undefined && home < 0 ? [...after, textOf({ [key]: value })] : after;
}

/** The part around a text. Our texts hold nothing that XML would have to escape. */
export function rememberedXml(text: string): string {
  return `<remembered xmlns="${REMEMBERED_NAMESPACE}">${text}</remembered>`;
}

export function sameRemembered(a: Remembered, b: Remembered): boolean {
  return (
    a === b ||
    (a.unread === b.unread &&
      a.values.size === b.values.size &&
      [...a.values].every(([key, value]) => b.values.get(key) === value))
  );
}

function entriesOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON by sorted keys, so that the same entries are the same text; what XML would escape is escaped as JSON does. */
function textOf(entries: Readonly<Record<string, unknown>>): string {
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(sorted).replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * What most entries are, words in a thread, told without the long way through
 * the shape: very many are read at once. It takes nothing that the shape does
 * not take (a test holds them together); whatever else there is goes that way.
 */
import { ENTRY_FORMAT, LONGEST_WORDS, type RecordEntry } from './entry-shape';
import { ULID } from './ulid';

const KINDS: ReadonlySet<unknown> = new Set(['comment', 'reply', 'corrected', 'resolve']);
const ROLES: ReadonlySet<unknown> = new Set(['reviewer', 'project', 'observer']);
const DIGEST = /^[0-9a-f]{64}$/;

export function isPlainEntry(value: object): value is RecordEntry {
  if (Object.keys(value).length !== 9) return false;
  const { v, id, lamport, at, author, prev, thread, kind, text }: Fields = value;
  return (
    v === ENTRY_FORMAT &&
    KINDS.has(kind) &&
    isNamed(id) &&
    isNamed(thread) &&
    typeof lamport === 'number' &&
    Number.isSafeInteger(lamport) &&
    lamport > 0 &&
    isText(at, 500) &&
    typeof prev === 'string' &&
    (prev === '' || DIGEST.test(prev)) &&
    isText(text, LONGEST_WORDS) &&
    /\S/.test(text) &&
    isAuthor(author)
  );
}

type Fields = Readonly<
  Partial<Record<'v' | 'id' | 'lamport' | 'at' | 'author' | 'prev' | 'thread' | 'kind' | 'text', unknown>>
>;

function isAuthor(author: unknown): boolean {
  if (typeof author !== 'object' || author === null || Object.keys(author).length !== 3) return false;
  const { key, name, role }: Readonly<Partial<Record<'key' | 'name' | 'role', unknown>>> = author;
  return isText(key, 64) && key !== '' && isText(name, 100) && /\S/.test(name) && ROLES.has(role);
}

function isNamed(id: unknown): boolean {
  return typeof id === 'string' && ULID.test(id);
}

function isText(text: unknown, longest: number): text is string {
  return typeof text === 'string' && text.length <= longest;
}

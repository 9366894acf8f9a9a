/** The short way into the record takes what the shape takes, and nothing else. */
import fc from 'fast-check';
import { entryShape } from '../../src/record/entry-shape';
import { isPlainEntry } from '../../src/record/plain-entry';
import { adding, COMMENT, NO_LINES, PROJECT, REVIEWER } from './written-record';

const begun = adding(NO_LINES, REVIEWER, COMMENT);
const thread = begun.lines[0]?.id ?? '';
const lines = adding(begun, PROJECT, { kind: 'reply', text: '见附件。', thread }).lines;
const reply: Record<string, unknown> = JSON.parse(lines.at(-1)?.text.slice(65) ?? '{}') as Record<string, unknown>;

const odd = fc.oneof(
  fc.constantFrom<unknown>('', ' ', '\n', null, 0, -1, 1.5, 2, true, [], {}, 'accept', 'signoff', 'x'.repeat(501)),
  fc.constantFrom<unknown>('长'.repeat(4001), 2 ** 53, 'A'.repeat(26), '0'.repeat(26), 'f'.repeat(64), reply['author']),
  fc.record({
    key: fc.constantFrom<unknown>('k', '', 1),
    name: fc.constantFrom<unknown>('某', ' ', 2),
    role: fc.constantFrom('project', 'other'),
  }),
  fc.string(),
);

test('whatever is done to an entry', () => {
  expect(isPlainEntry(reply)).toBe(true);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(reply), 'target', 'extra', '__proto__'), fc.option(odd)), {
        maxLength: 3,
      }),
      (changes) => {
        const entries = new Map(Object.entries(reply));
        for (const [key, value] of changes)
          if (value === null) entries.delete(key);
          else entries.set(key, value);
        const changed: unknown = JSON.parse(
          `{${[...entries].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
        );
        if (typeof changed !== 'object' || changed === null || !isPlainEntry(changed)) return;
        expect(entryShape().safeParse(changed)).toEqual({ success: true, data: changed });
      },
    ),
    { numRuns: 3000 },
  );
});

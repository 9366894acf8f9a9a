/**
 * The author's rules against everything that may befall a workbook with flags,
 * on plain lists, under combinations of what Excel may do with rules.
 * GUIJU_SEQUENCES asks for more sequences than the suite has time for. In the
 * first thousand any three beliefs have met in all their ways; it takes 9,216
 * for each combination of all eleven.
 */
import { BELIEFS_OF_FORMATS } from '../../../src/workbench/excel/beliefs-of-formats';
import { beliefsFrom, type Beliefs } from '../../../src/workbench/excel/beliefs';
import { RuleStory } from './rule-story';

const SEQUENCES = Number(process.env['GUIJU_SEQUENCES'] ?? 2_500);
const STEPS = 6;

const COMBINATIONS = Object.values(BELIEFS_OF_FORMATS).reduce(
  (count, { values }) => count * Object.keys(values).length,
  1,
);
/** Prime, so that neighbouring sequences differ in every belief and none is passed over. */
const STRIDE = 4_999;

/** The combination with this number. */
function combination(number: number): Beliefs {
  let rest = number;
  const chosen = Object.entries(BELIEFS_OF_FORMATS).map(([name, { values }]) => {
    const all = Object.keys(values);
    const value = all[rest % all.length] ?? '';
    rest = Math.floor(rest / all.length);
    return [name, value];
  });
  const { beliefs, misunderstood } = beliefsFrom(Object.fromEntries(chosen));
  if (misunderstood.length > 0) throw new Error(misunderstood.join());
  return beliefs;
}

test(`in ${SEQUENCES} sequences of what may happen the author’s rules are the same after each pass`, async () => {
  const kinds = new Map<string, number>();
  let stopped = 0;
  for (let seed = 0; seed < SEQUENCES; seed += 1) {
    const story = new RuleStory(seed, combination((seed * STRIDE) % COMBINATIONS));
    for (let step = 0; step < STEPS; step += 1) await story.step();
    await story.off();
    for (const kind of story.told) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (story.isStopped) stopped += 1;
  }
  // Each thing that may happen did, many times; and flags were rarely given up.
  expect([...kinds.values()].every((count) => count > SEQUENCES / 10)).toBe(true);
  expect(kinds.size).toBe(RuleStory.KINDS);
  expect(stopped).toBeLessThan(SEQUENCES / 3);
}, 600_000);

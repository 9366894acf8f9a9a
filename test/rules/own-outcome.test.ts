/** No sentence tells of an outcome that is not its own: over all messages that the cases of the packs give, of every check. */
import { casesOf, evaluateCase, ourPackIds } from './rule-case';

const CANNOT_TELL = /无法判定|[Cc]annot tell/;
const INAPPLICABLE = /不适用（|[Dd]oes not apply \(/;
/** What is told of each interpretation is its own. */
const OF_OTHERS = /其他口径：[^。]*。|各种口径：[^。]*。|By the others: .*|by each interpretation: .*/g;

test.each(ourPackIds())('%s', (pack) => {
  const wrong = casesOf(pack).flatMap(({ told, place }) =>
    evaluateCase(pack, told).evaluations.flatMap(({ check, outcome, message }) => {
      if (outcome === 'depends') return [];
      const others = [
        ...(outcome === 'cannotTell' ? [] : [CANNOT_TELL]),
        ...(outcome === 'inapplicable' ? [] : [INAPPLICABLE]),
      ];
      return [message.zh, message.en]
        .filter((text) => others.some((words) => words.test(text.replace(OF_OTHERS, ''))))
        .map((text) => `${place} ${check} ${outcome}: ${text}`);
    }),
  );
  expect(wrong).toEqual([]);
});

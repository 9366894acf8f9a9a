/** What of a session writes into cells, and what opens packs, fetched with the first gesture that does: the pane is there sooner. */
import { NOT_FETCHED } from '../workbook/host';
import type { EffectsOptions } from './effects-options';
import type { Session } from './session';
import type { Rules } from './session-options';

const facts = () => import(/* webpackChunkName: "gestures" */ './fill-fact');
const lines = () => import(/* webpackChunkName: "gestures" */ './write-lines');
const packs = () => import(/* webpackChunkName: "gestures" */ './outside-pack-gestures');

export function writing(options: EffectsOptions): Pick<Session, 'fillFact' | 'fillFacts' | 'writeLines' | 'annotate'> {
  // Each has in view what the one before has made known.
  let last: Promise<unknown> = Promise.resolve();
  return {
    annotate(gesture) {
      const coming = last.then(() => by(annotating(), ({ annotate }) => annotate(gesture, options)));
      last = coming;
      return coming;
    },
    fillFact: (fact, typed, noted) => by(facts(), ({ fillFact }) => fillFact({ fact, typed, noted }, options)),
    fillFacts: (entries) => by(facts(), ({ fillFacts }) => fillFacts(entries, options)),
    writeLines: (tried) => by(lines(), ({ writeLines }) => writeLines(tried, options)),
  };
}

const annotating = () => import(/* webpackChunkName: "record" */ './record/annotate');

type PackGestures = Pick<Session, 'openPack' | 'closePack'>;

export function opening(rules: Promise<Rules>, asks: Pick<Session, 'remember' | 'recheck'>): PackGestures {
  return {
    async openPack(text, keep) {
      const part = await packs().catch(() => undefined);
      return part ? part.outsidePackGestures(rules, asks).openPack(text, keep) : NOT_FETCHED;
    },
    closePack: async (id) => (await packs()).outsidePackGestures(rules, asks).closePack(id),
  };
}

async function by<Part, Result>(coming: Promise<Part>, write: (part: Part) => Promise<Result>) {
  const part = await coming.catch(() => undefined);
  return part ? write(part) : ({ kind: 'refused', why: NOT_FETCHED } as const);
}

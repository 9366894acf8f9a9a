/** What of a check's frame must fit its surroundings: the texts of an amended instrument that it names, and that lines which go another way have one. */
import type { CheckBuild } from './check-build';
import type { InstrumentText } from './instrument';

interface Framed {
  readonly about: string;
  readonly citations: readonly { readonly text?: string }[];
  readonly texts?: readonly string[];
  readonly lawful?: boolean;
  readonly route?: { readonly failed?: string };
}

/** Those it stands in; with a mistake noted for each that there is not. */
export function readTexts(
  { about, citations, texts = [], lawful, route }: Framed,
  build: CheckBuild,
): InstrumentText[] {
  citations.forEach(({ text }, index) => {
    if (text !== undefined) build.text(text, ['citations', index, 'text']);
  });
  if (lawful && (about !== 'line' || route?.failed === undefined)) {
    build.mistake(['lawful'], {
      zh: 'lawful 只用于逐行的检查（about: line），并且要写 route 的 failed（另走哪种程序）',
      en: 'lawful is of checks about lines (about: line), with a route for failed: the way that is gone instead',
    });
  }
  return texts.flatMap((id, index) => build.text(id, ['texts', index]) ?? []);
}

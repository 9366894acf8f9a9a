/**
 * The files of rules/, parsed once a test run: `write` is called before the
 * tests, `parsed` by each of them. What is kept is looked up by path and
 * text; any other text is parsed as the program parses it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilePlace, RuleFile, RulebookProblem, RuleText } from '../../src/rulebook/rule-file';

const ROOT = join(__dirname, '..', '..');
const RULES = join(ROOT, 'rules');
const KEPT = join(ROOT, 'node_modules', '.cache', 'guiju-rules');
const PARSER = ['parse-rule-file.ts', 'earlier-keys.ts', 'rule-file.ts'].map((name) =>
  join(ROOT, 'src', 'rulebook', name),
);

type Parse = (text: RuleText) => RuleFile | RulebookProblem;

interface Kept {
  readonly text: string;
  readonly file: Omit<RuleFile, 'places'>;
  readonly places: readonly (readonly [string, FilePlace])[];
}

/** Writes what `parse` makes of every file, unless the same parser has done so for the same files, and says where it stands. */
export function write(parse: Parse): void {
  const texts = ruleTexts();
  const file = fileFor(texts);
  process.env['GUIJU_PARSED_RULES'] = file;
  if (existsSync(file)) return;
  const kept: Record<string, Kept> = {};
  for (const one of texts) {
    const parsed = parse(one);
    // A file that does not parse is for the tests to find.
    if ('kind' in parsed) continue;
    const { places, ...rest } = parsed;
    kept[one.path] = { text: one.text, file: rest, places: [...(places ?? [])] };
  }
  mkdirSync(KEPT, { recursive: true });
  for (const old of readdirSync(KEPT)) rmSync(join(KEPT, old), { force: true });
  // Another run may be writing the same.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(kept));
  renameSync(own, file);
}

/** `parse`, which is spared the files that were parsed before the tests, and whatever it has been given before. */
export function sparing(parse: Parse): Parse {
  const done = new Map<string, RuleFile | RulebookProblem>();
  let kept: Readonly<Record<string, Kept>> | undefined;
  return (asked) => {
    const key = `${asked.outside ?? ''}\n${asked.path}\n${asked.text}`;
    const before = done.get(key);
    if (before) return before;
    kept ??= read();
    const found = kept[asked.path];
    const parsed =
      found?.text === asked.text && !asked.outside ? { ...found.file, places: new Map(found.places) } : parse(asked);
    done.set(key, parsed);
    return parsed;
  };
}

function read(): Readonly<Record<string, Kept>> {
  const file = process.env['GUIJU_PARSED_RULES'];
  if (file === undefined || !existsSync(file)) return {};
  const kept: Readonly<Record<string, Kept>> = JSON.parse(readFileSync(file, 'utf8'));
  return kept;
}

function ruleTexts(): RuleText[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(RULES, path), 'utf8') }));
}

/** Named for all that decides what is in it: the files, and the parser. */
function fileFor(texts: readonly RuleText[]): string {
  const hash = createHash('sha256');
  for (const source of [...PARSER, join(ROOT, 'package-lock.json')]) hash.update(readFileSync(source));
  for (const { path, text } of texts) hash.update(`${path}\0${text}\0`);
  return join(KEPT, `${hash.digest('hex').slice(0, 16)}.json`);
}

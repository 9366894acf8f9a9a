/**
 * YAML to plain data. The only importer of the YAML library; files come from
 * outside, so size, depth and number of values are capped, and anchors,
 * aliases and tags are refused.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { DataPath } from '../checks/mistake';
import { withTodaysKeys } from './earlier-keys';
import { wrongText } from './text-within';
import { meantBy, yamlWords } from './yaml-words';
import { fileProblem, placeKey, type FilePlace, type RuleFile, type RulebookProblem, type RuleText } from './rule-file';

export const RULE_FILE_LIMITS = { characters: 200_000, depth: 12, values: 20_000 } as const;

export function parseRuleFile(given: RuleText): RuleFile | RulebookProblem {
  try {
    return parse(given);
  } catch (error) {
    // The library goes down one call a level: what is nested by the ten thousand never comes back up.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(given.path);
  }
}

function tooDeep(path: string): RulebookProblem {
  const { depth } = RULE_FILE_LIMITS;
  return fileProblem(path, { zh: `层次超过 ${depth} 层`, en: `nested more than ${depth} deep` });
}

function parse({ path, text, outside }: RuleText): RuleFile | RulebookProblem {
  if (text.length > RULE_FILE_LIMITS.characters) {
    return fileProblem(path, {
      zh: `文件有 ${text.length} 个字符，最多 ${RULE_FILE_LIMITS.characters} 个`,
      en: `the file has ${text.length} characters, at most ${RULE_FILE_LIMITS.characters} are read`,
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false });
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake) {
    const { line, col } = lines.linePos(mistake.pos[0]);
    if (mistake.code === 'RESOURCE_EXHAUSTION') return tooDeep(path);
    const all = text.split('\n');
    const words = yamlWords(mistake.code, mistake.message, all.slice(0, line), all[line]);
    return fileProblem(path, words, { line, column: col });
  }
  const refused = refusedNode(document.contents, lines);
  if (refused) return fileProblem(path, refused.message, refused.place);
  const places = new Map<string, FilePlace>();
  notePlaces(document.contents, [], places, lines);
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof data === 'string') return noKeys(path, text);
  return withTodaysKeys({ path, data, places, ...(outside ? { outside } : {}) });
}

export function isProblem(parsed: RuleFile | RulebookProblem): parsed is RulebookProblem {
  return 'kind' in parsed;
}

/** The whole file reads as one text: none of its colons is one to YAML. */
function noKeys(path: string, text: string): RulebookProblem {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => meantBy(one) !== undefined);
  const meant = meantBy(lines[line] ?? '') ?? {
    zh: '每一行写成“键: 值”',
    en: 'each line is a “key: value”',
  };
  return fileProblem(
    path,
    { zh: `整个文件读成了一段文字；${meant.zh}`, en: `the whole file reads as one text; ${meant.en}` },
    { line: Math.max(line, 0) + 1, column: 1 },
  );
}

type Root = ReturnType<typeof parseDocument>['contents'];

function refusedNode(root: Root, lines: LineCounter) {
  let values = 0;
  let refused: { place: FilePlace; message: { zh: string; en: string } } | undefined;
  const refuse = (node: Node, zh: string, en: string) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    refused = { place: { line, column: col }, message: { zh, en } };
    return visit.BREAK;
  };
  if (!root) return undefined;
  visit(root, {
    Alias: (_, node) => refuse(node, '不接受别名（*…）', 'aliases (*…) are not accepted'),
    Node: (_, node, ancestors) => {
      values += 1;
      if (values > RULE_FILE_LIMITS.values) {
        return refuse(node, `超过 ${RULE_FILE_LIMITS.values} 个值`, `more than ${RULE_FILE_LIMITS.values} values`);
      }
      if (ancestors.length > RULE_FILE_LIMITS.depth * 2) {
        return refuse(node, `层次超过 ${RULE_FILE_LIMITS.depth} 层`, `nested more than ${RULE_FILE_LIMITS.depth} deep`);
      }
      const wrong = isScalar(node) && typeof node.value === 'string' ? wrongText(node.value) : undefined;
      if (wrong) return refuse(node, wrong.zh, wrong.en);
      if ('anchor' in node && node.anchor) return refuse(node, '不接受锚点（&…）', 'anchors (&…) are not accepted');
      return undefined;
    },
  });
  return refused;
}

/** Where each key, or each entry of a list, begins. */
function notePlaces(node: unknown, path: DataPath, places: Map<string, FilePlace>, lines: LineCounter): void {
  const note = (at: DataPath, start: Node | undefined) => {
    if (!start?.range) return;
    const { line, col } = lines.linePos(start.range[0]);
    places.set(placeKey(at), { line, column: col });
  };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const at = [...path, String(key.value)];
      note(at, key);
      notePlaces(value, at, places, lines);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const at = [...path, index];
      if (isMap(item) || isScalar(item) || isSeq(item)) note(at, item);
      notePlaces(item, at, places, lines);
    });
  }
}

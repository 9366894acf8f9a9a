/** The table beside each pack that says of every sentence of its text what carries it: rules/<pack>/sentences.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from './rule-case';

export type Carrier = '检查' | '提问' | '提示' | '不作';

export interface Sentence {
  readonly article: number;
  readonly sentence: number;
  readonly words: string;
  readonly carriers: readonly Carrier[];
  /** Checks without the pack's name; empty where none is made, and `why` says why. */
  readonly checks: readonly string[];
  readonly why: string;
}

const ROW = /^\| (\d+)\.(\d+) \| (.+?) \| ((?:检查|提问|提示|不作)(?:、(?:检查|提问|提示))*) \| (.+) \|$/;

export function sentencesOf(pack: string): Sentence[] {
  const lines = readFileSync(join(RULES, pack, 'sentences.md'), 'utf8').split('\n');
  const rows = lines
    .slice(lines.findIndex((line) => line.startsWith('| ---')) + 1)
    .filter((line) => line.startsWith('|'));
  return rows.map((line) => {
    const [, article = '', sentence = '', words = '', carriers = '', last = ''] = ROW.exec(line) ?? unread(line);
    const none = carriers === '不作';
    return {
      article: Number(article),
      sentence: Number(sentence),
      words,
      carriers: carriers.split('、') as Carrier[],
      checks: none ? [] : [...last.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id),
      why: none ? last : '',
    };
  });
}

function unread(line: string): never {
  throw new Error(`not a row of the table: ${line}`);
}

/** How many there are, and by what they are carried (a sentence may be carried by several). */
export function sentenceCounts(pack: string): { readonly all: number; readonly by: Readonly<Record<Carrier, number>> } {
  const sentences = sentencesOf(pack);
  const count = (carrier: Carrier) => sentences.filter(({ carriers }) => carriers.includes(carrier)).length;
  const by = { 检查: count('检查'), 提问: count('提问'), 提示: count('提示'), 不作: count('不作') };
  return { all: sentences.length, by };
}

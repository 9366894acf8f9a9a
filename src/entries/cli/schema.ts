/** `guiju schema`: the JSON Schema of the report, and of the files of a rule pack, from the shapes the program itself reads and writes by. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { entryShape } from '../../record/entry-shape';
import { reportShape } from '../../review/report-shape';
import { FILE_SHAPES } from '../../rulebook/file-shapes';
import type { KeyWords } from '../../rulebook/key-word';
import { FILE_KEY_WORDS, FRAME_WORDS, KIND_KEY_WORDS } from '../../rulebook/key-words';
import type { SchemaArguments } from './command-arguments';
import { notWritten } from './not-written';
import type { Terminal } from './terminal';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** 0, or 2 where the files for editors cannot be written. */
export function schema({ of, out, language }: SchemaArguments, terminal: Terminal): number {
  if (out !== undefined) {
    try {
      mkdirSync(out, { recursive: true });
      for (const [name, text] of schemaFiles()) writeFileSync(join(out, name), text);
      return 0;
    } catch (error) {
      const why = notWritten(out, error);
      if (!why) throw error;
      terminal.err(`${why[language]}\n`);
      return 2;
    }
  }
  const made = { report: reportSchema, pack: packSchema, log: logSchema }[of]();
  terminal.out(`${JSON.stringify(made, null, 2)}\n`);
  return 0;
}

export function reportSchema(): JsonSchema {
  // As input: what a newer version adds to a report is no mistake.
  return { ...z.toJSONSchema(reportShape, { io: 'input' }), title: 'guiju.report/1' };
}

/** One schema for each kind of file under `$defs`; any file of a pack fits one of them. */
export function packSchema(): JsonSchema {
  const shapes = Object.keys(FILE_SHAPES).map((folder) => [folder, bare(schemaOf(folder))] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'guiju.pack/1',
    anyOf: shapes.map(([folder]) => ({ $ref: `#/$defs/${folder}` })),
    $defs: Object.fromEntries(shapes),
  };
}

/** One for each kind of file, by its name: what a line `# yaml-language-server: $schema=…` at the head of a file names. */
export function schemaFiles(): [name: string, text: string][] {
  return Object.keys(FILE_SHAPES).map((folder) => [
    `${folder}.json`,
    `${JSON.stringify({ ...schemaOf(folder), title: `guiju.pack/1 ${folder}` }, null, 1)}\n`,
  ]);
}

/** With what each key says, in both languages. */
function schemaOf(folder: string): JsonSchema {
  const shape = FILE_SHAPES[folder];
  if (!shape) throw new RangeError(`no file of a pack is called ${folder}`);
  const made = z.toJSONSchema(shape);
  if (folder === 'checks') return { ...made, anyOf: made.anyOf?.map(describedCheck) ?? [] };
  return described(made, FILE_KEY_WORDS[folder] ?? {});
}

function describedCheck(made: JsonSchema): JsonSchema {
  const kind = made.properties?.kind;
  const name = typeof kind === 'object' ? String(kind.const) : '';
  return described(made, { ...FRAME_WORDS, ...KIND_KEY_WORDS[name] });
}

/** Each key with its words, and those within it, through lists, choices and names of one's own. */
function described(made: JsonSchema, words: KeyWords): JsonSchema {
  const deeper = (one: JsonSchema | boolean) => (typeof one === 'boolean' ? one : described(one, words));
  const properties = Object.entries(made.properties ?? {}).map(([key, one]) => {
    const said = words[key];
    if (!said || typeof one !== 'object') return [key, one] as const;
    return [key, { ...described(one, said.within ?? {}), description: `${said.zh}。${said.en}` }] as const;
  });
  return {
    ...made,
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(made.items && !Array.isArray(made.items) ? { items: deeper(made.items) } : {}),
    ...(made.anyOf ? { anyOf: made.anyOf.map((one) => described(one, words)) } : {}),
    ...(made.additionalProperties ? { additionalProperties: deeper(made.additionalProperties) } : {}),
  };
}

/** Of one entry; a line of the record is the SHA-256 of its JSON, in hex, a space, and the JSON. */
function logSchema(): JsonSchema {
  return { ...z.toJSONSchema(entryShape(), { io: 'input' }), title: 'guiju.log/1' };
}

function bare({ $schema: _, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

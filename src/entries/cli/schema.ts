/** `guiju schema`: the JSON Schema of the report, and of the files of a rule pack, from the shapes the program itself reads and writes by. */
import * as z from 'zod/mini';
import { entryShape } from '../../record/entry-shape';
import { reportShape } from '../../review/report-shape';
import { FILE_SHAPES } from '../../rulebook/file-shapes';
import type { SchemaArguments } from './command-arguments';
import type { Terminal } from './terminal';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function schema({ of }: SchemaArguments, terminal: Terminal): number {
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
  const shapes = Object.entries(FILE_SHAPES).map(([folder, shape]) => [folder, bare(z.toJSONSchema(shape))] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'guiju.pack/1',
    anyOf: shapes.map(([folder]) => ({ $ref: `#/$defs/${folder}` })),
    $defs: Object.fromEntries(shapes),
  };
}

/** Of one entry; a line of the record is the SHA-256 of its JSON, in hex, a space, and the JSON. */
function logSchema(): JsonSchema {
  return { ...z.toJSONSchema(entryShape, { io: 'input' }), title: 'guiju.log/1' };
}

function bare({ $schema: _, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

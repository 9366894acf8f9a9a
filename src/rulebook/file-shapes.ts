/** The shape of every kind of file a pack's folder holds, for the JSON Schema that editors and other programs check them with. */
import * as z from 'zod/mini';
import { KINDS } from '../checks/kinds/kinds';
import { checkShape } from '../checks/read-check';
import { layoutFile } from '../forms/layout-file';
import { caseFile } from './cases/rule-case';
import { packFactsShape } from './pack-facts';
import { packShape, parameterShape, quantityShape } from './pack-shapes';

/** By the folder a file stands in; pack.yaml stands in none. */
export const FILE_SHAPES: Readonly<Record<string, z.core.$ZodType>> = {
  pack: packShape,
  facts: packFactsShape(),
  parameters: parameterShape,
  quantities: quantityShape,
  checks: z.union([...KINDS.values()].map((kind) => z.extend(checkShape(kind), { kind: z.literal(kind.name) }))),
  layouts: layoutFile,
  cases: caseFile,
};

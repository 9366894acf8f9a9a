/** Refuses a batch that names a member which this Excel does not give. */
import type { BatchRequest, BatchResponse } from '../batch-engine/batch';
import type { Beliefs } from './beliefs';

/** As the library names them in a batch; of events all but that of changed cells. */
const MEMBERS = {
  comments: /^Comments$/,
  names: /^Names$/,
  'custom-xml': /^CustomXmlParts$/,
  'date-function': /^Functions$/,
  'calculation-mode': /^Application$/,
  'cf-listed': /^ConditionalFormats$/,
  'merged-areas': /^GetMergedAreasOrNullObject$/,
  'special-cells': /^GetSpecialCellsOrNullObject$/,
  'further-events': /^_Register(?!DataChanged)/,
  'value-types': /^valueTypes$/,
} as const;

export const REFUSABLE_MEMBERS = [
  'comments',
  'names',
  'custom-xml',
  'date-function',
  'calculation-mode',
  'cf-listed',
  'merged-areas',
  'special-cells',
  'further-events',
  'value-types',
] as const satisfies readonly (keyof typeof MEMBERS)[];

/** Then nothing of the batch is carried out. */
export function memberRefused({ Actions, ObjectPaths }: BatchRequest, beliefs: Beliefs): BatchResponse | undefined {
  const refused = REFUSABLE_MEMBERS.filter((member) => beliefs[member] === 'refused').map((member) => MEMBERS[member]);
  if (refused.length === 0) return undefined;
  const named = [...Object.values(ObjectPaths), ...Actions].map(({ Name }) => Name);
  const asked = Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? []);
  const name = [...named, ...asked].find((each) => refused.some((pattern) => pattern.test(each)));
  if (name === undefined) return undefined;
  const Message = `This Excel does not give ${name}.`;
  return {
    Results: [],
    Error: { Code: 'GeneralException', Message, Location: name, ActionIndex: 0, HttpStatusCode: 500 },
  };
}

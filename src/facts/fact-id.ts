/**
 * What can be known has an id: of the dictionary, which the code may name and
 * the compiler spells; or out of data, a pack's own fact or one told for
 * several things ('contract.amount:软件合同'), which is checked as it comes in.
 */
import type { DictionaryFactId } from './fact-ids';

declare const checked: unique symbol;

/** From data, looked at by isFactId. */
type LoadedFactId = string & { readonly [checked]: true };

/** The fact of one thing of several: of a contract, a filing, a quarter. */
type FactOfOne = `${DictionaryFactId}:${string}`;

/** 'contract.amount', 'change.increase', 'contract.amount:软件合同'. */
export type FactId = DictionaryFactId | FactOfOne | LoadedFactId;

const PLAIN = '[a-z][A-Za-z0-9]*(-[a-z0-9]+)*(\\.[a-z][A-Za-z0-9]*(-[a-z0-9]+)*)*';

/** As dictionaries write them; what a pack may be called may stand in it. */
export const FACT_ID = new RegExp(`^${PLAIN}$`);

const QUALIFIED = new RegExp(`^${PLAIN}(:.+)?$`, 's');

export function isFactId(text: string): text is FactId {
  return QUALIFIED.test(text);
}

/** Of one thing of several. */
export function factFor(fact: FactId, one: string): FactId {
  const id = `${fact}:${one}`;
  if (!isFactId(id)) throw new RangeError(`no id of a fact: ${id}`);
  return id;
}

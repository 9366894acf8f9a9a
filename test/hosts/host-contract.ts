/** The promises of the host port, held to an adapter: it hands in a workbook it lives in, with its user at hand, and keeps them all. */
import { ContractDesk, type OpenWorkbook } from '../../src/probe/contract/desk';
import { HOST_CONTRACT } from '../../src/probe/contract/host-contract';
import type { Workbook } from '../../src/workbook/workbook';

export type { WorkbookUser } from '../../src/probe/contract/desk';
export {
  printedValues as valuesOf,
  rangeOn,
  settled,
  sheetCalled as sheetNamed,
  waitFor,
} from '../../src/probe/contract/looked-up';

export function describeHostContract(name: string, open: (workbook: Workbook) => Promise<OpenWorkbook>): void {
  describe(`the host port on ${name}`, () => {
    let desk: ContractDesk;
    beforeEach(() => (desk = new ContractDesk(open)));
    afterEach(() => desk.close());

    describe.each(Object.entries(HOST_CONTRACT))('%s', (_, items) => {
      it.each(items.map((item) => [item.name, item] as const))('%s', (_name, item) => item.hold(desk, expect));
    });
  });
}

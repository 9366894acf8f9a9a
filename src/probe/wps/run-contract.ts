/** Holds this WPS to the promises of the host port, one after the other, each in the open workbook laid out for it. */
import type { EtApplication } from '../../hosts/wps/et-objects';
import { claim } from '../contract/claims';
import { ContractDesk, type ContractItem } from '../contract/desk';
import { workbookOf } from '../contract/drawn-workbook';
import { HOST_CONTRACT } from '../contract/host-contract';
import { NotTriedHere } from './et-gestures';
import { isEmptyBook, layOutBook } from './lay-out-book';
import type { PromiseTold } from './recording';
import { wpsDesk } from './wps-desk';

/** The workbook in front holds something: nothing of it is touched. */
export class BookNotEmpty extends Error {}

/**
 * Only in an empty workbook, which is empty again afterwards.
 * @throws BookNotEmpty
 */
export async function runContract(
  application: EtApplication,
  onPromise: (told: PromiseTold) => void = () => undefined,
): Promise<readonly PromiseTold[]> {
  const book = application.ActiveWorkbook;
  if (!book || !isEmptyBook(book)) throw new BookNotEmpty();
  const all: PromiseTold[] = [];
  for (const [about, items] of Object.entries(HOST_CONTRACT)) {
    for (const item of items) {
      const told = { about, promise: item.name, ...(await heldTo(application, item)) };
      all.push(told);
      onPromise(told);
    }
  }
  layOutBook(application, workbookOf({ Sheet1: [] }));
  return all;
}

async function heldTo(application: EtApplication, item: ContractItem): Promise<Pick<PromiseTold, 'kept' | 'why'>> {
  const desk = new ContractDesk((workbook) => wpsDesk(application, workbook));
  try {
    await item.hold(desk, claim);
    return { kept: 'yes' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kept: error instanceof NotTriedHere ? 'not tried' : 'no', why };
  } finally {
    await desk.close().catch(() => undefined);
  }
}

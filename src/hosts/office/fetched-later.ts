/**
 * What of this host is fetched with the first gesture that needs it: flags
 * start on demand, and sheets are inserted seldom. The pane is there sooner.
 */
import { HostFailure } from '../../workbook/host';

export const flagWriting = () =>
  fetched(
    Promise.all([
      import(/* webpackChunkName: "flags" */ './write-flags'),
      import(/* webpackChunkName: "flags" */ './excel-formats'),
      import(/* webpackChunkName: "flags" */ './standing-flags'),
    ]).then(([{ flagPass }, { excelFormats }, { standingFlags }]) => ({ flagPass, excelFormats, standingFlags })),
  );

export const sheetInserting = () => fetched(import(/* webpackChunkName: "inserting" */ './insert-sheet'));

/** A site laid anew under an open pane, or a network that is gone. */
function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new HostFailure({
      zh: '窗格的一部分没有取到，这一步没有做，表格未受影响。请检查网络，关闭窗格后重新打开，再试一次。',
      en: 'A part of the pane could not be fetched, so this was not done; the workbook is untouched. Check the network, close the pane and open it again, then retry.',
    });
  });
}

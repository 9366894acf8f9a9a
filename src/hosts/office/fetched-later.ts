/**
 * What of this host is fetched with the first gesture that needs it: flags
 * start on demand, and sheets are inserted seldom. The pane is there sooner.
 */
import { HostFailure, NOT_FETCHED } from '../../workbook/host';

export const flagWriting = () =>
  fetched(
    Promise.all([
      import(/* webpackChunkName: "flags" */ '../../workbook/marks/write-flags'),
      import(/* webpackChunkName: "flags" */ './excel-formats'),
      import(/* webpackChunkName: "flags" */ './standing-flags'),
    ]).then(([{ flagPass, hindered }, { excelFormats }, { standingFlags }]) => ({
      flagPass,
      hindered,
      excelFormats,
      standingFlags,
    })),
  );

export const sheetInserting = () => fetched(import(/* webpackChunkName: "inserting" */ './insert-sheet'));

export const keeping = () =>
  fetched(
    Promise.all([
      import(/* webpackChunkName: "record-parts" */ './record-parts'),
      import(/* webpackChunkName: "record-parts" */ './keep-remembered'),
      import(/* webpackChunkName: "record-parts" */ '../../workbook/kept-sheet'),
    ]).then(([{ RecordParts }, { remember }, { withKept }]) => ({ RecordParts, remember, withKept })),
  );

function fetched<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new HostFailure(NOT_FETCHED);
  });
}

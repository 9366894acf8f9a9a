/** What a review record takes of the machine: who one is, said once and kept here; random numbers; files of other copies. */
import { readAuthor, type RecordAuthor } from '../record/entry-shape';
import { PRODUCT_VERSION } from './product-version';
import type { RecordMeans } from '../session/record/record-state';
import { NOT_FETCHED } from '../workbook/host';

const KEY = 'guiju.author';

/** Where storage is refused, for as long as the pane is open. */
let said: RecordAuthor | undefined;

export const recordMeans: RecordMeans = {
  version: PRODUCT_VERSION,
  // Also where the page is no secure context.
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  author() {
    try {
      return said ?? readAuthor(localStorage.getItem(KEY) ?? '');
    } catch {
      return said;
    }
  },
  declare(author) {
    said = author;
    try {
      localStorage.setItem(KEY, JSON.stringify(author));
    } catch {
      // Then it is asked again when the pane is opened again.
    }
  },
  async readCopy(bytes, name) {
    const part = await import(/* webpackChunkName: "read-copy" */ './read-copy').catch(() => undefined);
    return part ? part.readCopy(bytes, name) : { refused: NOT_FETCHED };
  },
};

/** A state the pane can be in, as data: how it is come by and what is done in it. The gallery page and the tests go by the same list. */
import type { Bilingual } from '../../../src/base/bilingual';
import type { ViewId } from '../../../src/pane/shared/view-id';
import type { Session } from '../../../src/session/session';
import type { Rules } from '../../../src/session/session-options';
import type { Workbook } from '../../../src/workbook/workbook';

/** What a state is made of, wherever it is shown. */
export interface Means {
  readonly rules: Rules;
  /** A file of assets/samples, without its ending. */
  readonly sample: (name: string) => Promise<Workbook>;
}

export interface Opened {
  readonly session: Session;
  /** What goes on in the workbook while the pane is open; it takes place at the gesture 'happens'. */
  readonly happens?: () => void | Promise<void>;
}

/** What a person does in the pane, one after the other. */
export type Gesture =
  /** The first that the CSS selector finds. */
  | { readonly press: string }
  /** The first button whose words, or else its label, begin so. */
  | { readonly pressWords: Bilingual }
  | { readonly key: string }
  | { readonly type: string; readonly into: string }
  /** An option of a choice, counted from 0. */
  | { readonly option: number; readonly of: string }
  /** A file, whatever it holds, is handed to the field for files. */
  | { readonly hand: string }
  | 'happens';

export interface GalleryState {
  readonly name: string;
  readonly title: Bilingual;
  /** 'frame': what stands around the views, or in their place. */
  readonly view: ViewId | 'frame';
  readonly open: (means: Means) => Promise<Opened>;
  readonly does?: readonly Gesture[];
  /** It shows work under way, or a crash: neither is a fault of the gallery. */
  readonly onPurpose?: 'busy' | 'crash';
}

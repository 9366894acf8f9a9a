/** PageLayout and page breaks: kept as it is given; the workbench prints nothing. */
import type { Json, Scalar, WireObject } from '../batch-engine/wire-object';
import { HostError } from '../batch-engine/host-error';
import type { Beliefs } from './beliefs';
import type { SheetModel } from './workbook-model';

const DEFAULTS: Readonly<Record<string, Json>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  LeftMargin: 51,
  RightMargin: 51,
  TopMargin: 54,
  BottomMargin: 54,
};

const layouts = new WeakMap<SheetModel, Map<string, Json>>();

export function pageLayout(beliefs: Beliefs, sheet: SheetModel): WireObject {
  const kept = layouts.get(sheet) ?? new Map<string, Json>();
  layouts.set(sheet, kept);
  const set = (name: string, value: Json): void => {
    if (beliefs['page-setup'] === 'refused')
      throw new HostError('GeneralException', 'There is no printer to set the page up for.', 500);
    kept.set(name, value);
  };
  const scalars: Record<string, Scalar> = {};
  for (const [name, standard] of Object.entries(DEFAULTS)) {
    scalars[name] = { get: () => kept.get(name) ?? standard, set: (value) => set(name, value) };
  }
  const remember = (name: string) => (value: Json) => set(name, value);
  return {
    type: 'PageLayout',
    scalars,
    objects: {},
    actions: {
      SetPrintTitleRows: (args) => remember('PrintTitleRows')(addressGiven(args.object(0), args.raw(0))),
      SetPrintTitleColumns: (args) => remember('PrintTitleColumns')(addressGiven(args.object(0), args.raw(0))),
      SetPrintArea: (args) => remember('PrintArea')(addressGiven(args.object(0), args.raw(0))),
    },
  };
}

/** Page breaks are taken and, as nothing is printed, forgotten. */
export function pageBreaks(): WireObject {
  const pageBreak = (): WireObject => ({
    type: 'PageBreak',
    scalars: {},
    objects: {},
    actions: { Delete: () => undefined },
  });
  return {
    type: 'PageBreakCollection',
    scalars: {},
    objects: { Add: pageBreak },
    actions: { RemovePageBreaks: () => undefined },
  };
}

function addressGiven(object: WireObject | undefined, raw: unknown): Json {
  return object?.scalars['Address']?.get() ?? (typeof raw === 'string' ? raw : null);
}

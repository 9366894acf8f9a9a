/** The workbook of the simulated WPS, and its collections. */
import type { SheetModel } from '../excel/workbook-model';
import { refusal, type EtContext } from './et-context';
import { xmlParts } from './xml-parts-object';

export function etWorkbook(context: EtContext): object {
  const { bridge, model, state } = context;
  const open =
    <T>(of: () => T) =>
    () => {
      if (!state.isOpen) throw refusal('the workbook is closed');
      return of();
    };
  return bridge.object('Workbook', model, {
    get: {
      Name: open(() => model.name),
      FullName: open(() => state.fullName),
      Date1904: open(() => model.date1904 ?? false),
      ReadOnly: open(() => state.readOnly),
      ProtectStructure: open(() => state.structureProtected),
      Worksheets: open(() => sheets(context)),
      Windows: open(() => windows(context)),
      Names: open(() => names(context)),
      CustomXMLParts: open(() => xmlParts(context)),
    },
    call: {
      Activate: open(() => {
        state.inFront = undefined;
      }),
    },
  });
}

function sheets(context: EtContext): object {
  const { bridge, model, state } = context;
  return bridge.object('Worksheets', undefined, {
    get: { Count: () => model.sheets().length },
    call: {
      Item: (given) => {
        const found =
          typeof given === 'number'
            ? model.sheets()[given - 1]
            : model.sheets().find((sheet) => sheet.name() === given);
        return found ? context.worksheet(found) : null;
      },
      Add: (before, after) => {
        if (state.structureProtected) throw refusal('the structure of the workbook is protected');
        if (state.isInCell()) throw refusal('a cell is being edited');
        const added = model.addSheet();
        const place = placeOf(context, before, after);
        if (place !== undefined) added.move(place);
        added.activate();
        return context.worksheet(added);
      },
    },
  });
}

function placeOf({ bridge, model }: EtContext, before: unknown, after: unknown): number | undefined {
  const at = (given: unknown) => {
    const what = bridge.behind(given)?.what;
    const place = model.sheets().findIndex((sheet: SheetModel) => sheet === what);
    return place < 0 ? undefined : place;
  };
  const behind = at(after);
  return at(before) ?? (behind === undefined ? 0 : behind + 1);
}

function windows({ bridge, state }: EtContext): object {
  return bridge.object('Windows', undefined, {
    get: { Count: () => 1 },
    call: { Item: () => bridge.object('Window', undefined, { get: { Hwnd: () => state.window } }) },
  });
}

function names({ bridge, model }: EtContext): object {
  return bridge.object('Names', undefined, {
    get: { Count: () => model.definedNames().length },
    call: {
      Item: (at) => {
        const found = model.definedNames()[Number(at) - 1];
        if (!found) throw refusal('there are not so many names');
        return bridge.object('Name', found, { get: { Name: () => found.name, RefersTo: () => found.refersTo } });
      },
    },
  });
}

/** How the cells of a range look: number formats, fills, fonts, borders, choices, sizes. Words where numbers belong are ignored. */
import type { Area } from '../../base/address';
import type { BorderSide, ModelStyle } from '../excel/workbook-model';
import { hexOf } from './colors';
import type { EtMembers } from './bridge';
import { refusal, givenText, type EtContext, type EtPlace } from './et-context';
import { uniform } from './range-structure';

const HORIZONTAL: Readonly<Record<number, ModelStyle['horizontal']>> = {
  [-4131]: 'Left',
  [-4108]: 'Center',
  [-4152]: 'Right',
};
const VERTICAL: Readonly<Record<number, ModelStyle['vertical']>> = {
  [-4160]: 'Top',
  [-4108]: 'Center',
  [-4107]: 'Bottom',
};
const EDGES: Readonly<Record<number, BorderSide>> = { 7: 'EdgeLeft', 8: 'EdgeTop', 9: 'EdgeBottom', 10: 'EdgeRight' };
const LIST = 3;

export function lookMembers(context: EtContext, place: EtPlace): Required<Omit<EtMembers, 'call'>> {
  const { sheet, areas } = place;
  const each = (work: (area: Area) => void) => {
    if (sheet.protected()) throw refusal('the sheet is protected');
    for (const area of areas) work(area);
  };
  const restyle = (style: ModelStyle) => each((area) => sheet.restyle(area, style));
  const when = (is: boolean, work: () => void) => (is ? work() : undefined);
  return {
    get: {
      NumberFormat: () => uniform(place, (row, column) => formatName(context, sheet.cell(row, column).numberFormat)),
      Interior: () => interior(context, restyle),
      Font: () => font(context, restyle),
      Borders: () => borders(context, each, place),
      Validation: () => validation(context, each, place),
    },
    set: {
      NumberFormat: (given) => each((area) => sheet.write(formatWrites(area, givenText(given)))),
      HorizontalAlignment: (given) => {
        const horizontal = typeof given === 'number' ? HORIZONTAL[given] : undefined;
        if (horizontal) restyle({ horizontal });
      },
      VerticalAlignment: (given) => {
        const vertical = typeof given === 'number' ? VERTICAL[given] : undefined;
        if (vertical) restyle({ vertical });
      },
      WrapText: (given) => restyle({ wrap: given === true }),
      ColumnWidth: (given) =>
        when(typeof given === 'number', () =>
          each((area) => sheet.setColumnWidth(area, (Number(given) * 7 + 5) * 0.75)),
        ),
      RowHeight: (given) =>
        when(typeof given === 'number', () => each((area) => sheet.setRowHeight(area, Number(given)))),
    },
  };
}

function formatName({ beliefs }: EtContext, format: string): string {
  return format === 'General' && beliefs['default-format'] === 'chinese' ? 'G/通用格式' : format;
}

function formatWrites(area: Area, numberFormat: string) {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) => area.top + down).flatMap((row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, across) => ({
      row,
      column: area.left + across,
      numberFormat,
    })),
  );
}

function interior({ bridge }: EtContext, restyle: (style: ModelStyle) => void): object {
  return bridge.object('Interior', undefined, {
    set: {
      Color: (given) => {
        const fill = hexOf(given);
        if (fill !== undefined) restyle({ fill });
      },
    },
  });
}

function font({ bridge }: EtContext, restyle: (style: ModelStyle) => void): object {
  return bridge.object('Font', undefined, {
    set: {
      Bold: (given) => restyle({ bold: given === true }),
      Italic: (given) => restyle({ italic: given === true }),
      Size: (given) => {
        if (typeof given === 'number') restyle({ fontSize: given });
      },
      Color: (given) => {
        const color = hexOf(given);
        if (color !== undefined) restyle({ color });
      },
    },
  });
}

type Each = (work: (area: Area) => void) => void;

/** Lines inside are lines at the edges of the cells between. */
function borders({ bridge }: EtContext, each: Each, { sheet }: EtPlace): object {
  const draw = (index: number) =>
    each((area) => {
      const line = { style: 'Continuous' as const, color: '#000000' };
      const side = EDGES[index];
      if (side) sheet.restyle(area, { borders: { [side]: line } });
      else sheet.restyle(area, { borders: index === 11 ? { EdgeRight: line } : { EdgeBottom: line } });
    });
  return bridge.object('Borders', undefined, {
    call: {
      Item: (index) =>
        bridge.object('Border', index, {
          set: {
            LineStyle: (given) => {
              if (given === 1) draw(Number(index));
            },
          },
        }),
    },
  });
}

function validation({ bridge }: EtContext, each: Each, { sheet }: EtPlace): object {
  return bridge.object('Validation', undefined, {
    call: {
      Delete: () => each((area) => sheet.setChoices(area, undefined)),
      Add: (type, _alert, _operator, list) => {
        if (type === LIST) each((area) => sheet.setChoices(area, givenText(list).split(',')));
      },
    },
  });
}

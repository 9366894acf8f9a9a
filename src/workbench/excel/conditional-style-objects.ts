/** ConditionalRangeFormat and what hangs on it: how a conditional format makes its cells look. */
import type { Scalar, WireObject } from '../batch-engine/wire-object';
import type { Beliefs } from './beliefs';
import { colourAsRead } from './conditional-format-texts';
import { BORDER_STYLES, oneOf, text } from './format-object';
import type { BorderSide, ModelBorder, ModelStyle } from './workbook-model';

interface Styled {
  readonly beliefs: Beliefs;
  readonly style: () => ModelStyle;
  readonly restyle: (style: ModelStyle) => void;
}

export function conditionalRangeFormat(styled: Styled): WireObject {
  const { style, restyle } = styled;
  return {
    type: 'ConditionalRangeFormat',
    scalars: {
      NumberFormat: {
        get: () => style().numberFormat ?? null,
        set: (value) => restyle({ numberFormat: text(value) }),
      },
    },
    objects: {
      Fill: () => ({
        type: 'ConditionalRangeFill',
        scalars: {
          Color: colour(
            styled,
            () => style().fill ?? '',
            (fill) => restyle({ fill }),
          ),
        },
        objects: {},
        actions: { Clear: () => restyle({ fill: '' }) },
      }),
      Font: () => conditionalFont(styled),
      Borders: () => conditionalBorders(styled),
    },
    actions: {},
  };
}

function colour({ beliefs }: Styled, get: () => string, set: (colour: string) => void): Scalar {
  return { get: () => colourAsRead(get(), beliefs), set: (value) => set(text(value)) };
}

function conditionalFont(styled: Styled): WireObject {
  const { style, restyle } = styled;
  return {
    type: 'ConditionalRangeFont',
    scalars: {
      Color: colour(
        styled,
        () => style().color ?? '',
        (color) => restyle({ color }),
      ),
      Bold: { get: () => style().bold ?? false, set: (value) => restyle({ bold: value === true }) },
      Italic: { get: () => style().italic ?? false, set: (value) => restyle({ italic: value === true }) },
      Underline: {
        get: () => (style().underline ? 'Single' : 'None'),
        set: (value) => restyle({ underline: value !== 'None' }),
      },
      Strikethrough: {
        get: () => style().strikethrough ?? false,
        set: (value) => restyle({ strikethrough: value === true }),
      },
    },
    objects: {},
    actions: { Clear: () => restyle({ bold: false, italic: false, underline: false, strikethrough: false }) },
  };
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function conditionalBorders(styled: Styled): WireObject {
  const { style, restyle } = styled;
  const one = (side: BorderSide): WireObject => {
    const now = (): ModelBorder => style().borders?.[side] ?? { style: 'None', color: '#000000' };
    const write = (change: Partial<ModelBorder>): void => restyle({ borders: { [side]: { ...now(), ...change } } });
    return {
      type: 'ConditionalRangeBorder',
      scalars: {
        SideIndex: { get: () => side },
        Style: { get: () => now().style, set: (value) => write({ style: oneOf(BORDER_STYLES, value) }) },
        Color: colour(
          styled,
          () => now().color,
          (color) => write({ color }),
        ),
      },
      objects: {},
      actions: {},
    };
  };
  return {
    type: 'ConditionalRangeBorderCollection',
    scalars: { Count: { get: () => SIDES.length } },
    objects: {
      Top: () => one('EdgeTop'),
      Bottom: () => one('EdgeBottom'),
      Left: () => one('EdgeLeft'),
      Right: () => one('EdgeRight'),
      GetItemAt: (args) => one(SIDES[args.integer(0)] ?? 'EdgeTop'),
    },
    actions: {},
    items: () => SIDES.map(one),
    item: (args) => one(oneOf(SIDES, args.text(0))),
  };
}

/** The events Excel is asked to tell of. Each registration may be refused by itself: what it would have told is then found by reading. */
import { Wish } from './optional-parts';
import { has, supports } from './requirements';

export type Registration = Wish<OfficeExtension.EventHandlerResult<unknown> | undefined>;

/** What is done with each; Excel waits for the promise. */
interface Heard {
  readonly changed: (event: Excel.WorksheetChangedEventArgs) => Promise<void>;
  readonly calculated: () => Promise<void>;
  readonly selected: (event: Excel.WorksheetSelectionChangedEventArgs) => Promise<void>;
  readonly rowsHidden: (event: Excel.WorksheetRowHiddenChangedEventArgs) => Promise<void>;
  readonly sorted: (event: Excel.WorksheetRowSortedEventArgs | Excel.WorksheetColumnSortedEventArgs) => Promise<void>;
  /** Something whose kind tells nothing. */
  readonly happened: () => Promise<void>;
}

export function registrations({ changed, calculated, selected, rowsHidden, sorted, happened }: Heard): Registration[] {
  return [
    register(({ onChanged }) => onChanged.add(changed)),
    register(({ onCalculated }) => onCalculated.add(calculated)),
    register(({ onSelectionChanged }) => onSelectionChanged.add(selected)),
    register(({ onRowHiddenChanged }) => onRowHiddenChanged.add(rowsHidden)),
    // Some Excel tell of sorting only those who ask for it.
    register(({ onRowSorted }) => onRowSorted.add(sorted)),
    register(({ onColumnSorted }) => onColumnSorted.add(sorted)),
    register(({ onAdded }) => onAdded.add(happened)),
    register(({ onDeleted }) => onDeleted.add(happened)),
    // A sheet that was renamed or hidden without an event shows itself when the user turns to another.
    register(({ onActivated }) => onActivated.add(happened)),
    register((sheets) =>
      supports('1.17') && has(sheets, 'onNameChanged') ? sheets.onNameChanged.add(happened) : undefined,
    ),
    register((sheets) => (supports('1.14') ? sheets.onProtectionChanged.add(happened) : undefined)),
  ];
}

function register(
  on: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<unknown> | undefined,
): Registration {
  return new Wish({
    part: 'events',
    ask: ({ workbook }) => {
      const result = on(workbook.worksheets);
      return () => result;
    },
    otherwise: undefined,
  });
}

export async function unregister(registered: readonly Registration[]): Promise<void> {
  const results = registered.flatMap(({ value }) => value ?? []);
  for (const context of new Set(results.map((result) => result.context))) {
    await Excel.run(context, async (same) => {
      for (const result of results) if (result.context === context) result.remove();
      await same.sync();
    });
  }
}

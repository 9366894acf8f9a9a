/** What is held of the workbook while one of its sheets goes by. */
import type { CalculationChain, SheetNumbers } from './calculation-chain';
import type { TableSizes } from './lint-styles';
import type { SheetTables } from './lint-tables';

export interface SheetKnown {
  readonly sizes: TableSizes;
  readonly tables: SheetTables;
  readonly chain: CalculationChain;
  readonly numbers: SheetNumbers;
}

/** Workbooks drawn for a test, as the contract of the hosts draws its own. */
export { sheetOf, workbookOf, type DrawnCell, type DrawnSheets } from '../../src/probe/contract/drawn-workbook';

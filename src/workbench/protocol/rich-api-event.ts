/** An event of the workbook on its way to the add-in: its number in Excel's list, the object it happened to, what is told of it. */
export interface RichApiEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

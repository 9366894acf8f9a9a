/** Who reads along while a worksheet goes by. */
import type { XmlAttributes, XmlListener } from './xml-events';

/** Told of everything in the sheet that only a grid shows. */
export interface SheetObserver {
  /** Each cell, blank ones included. */
  cell(row: number, column: number, style: number): void;
  open(name: string, attributes: XmlAttributes, row: number): void;
  text(text: string): void;
  close(name: string): void;
  /** What newer programs say besides, in namespaces of their own. */
  readonly foreign?: Pick<XmlListener, 'open' | 'close' | 'text'>;
}

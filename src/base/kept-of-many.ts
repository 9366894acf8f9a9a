/** What is kept for each of a workbook's many rows or lines, unless the program looks at each workbook once. */
import { Kept, keptBy } from './kept';

let keepsMany = true;

/** For such a program. */
export function keepNothingOfMany(): void {
  keepsMany = false;
}

export class KeptOfMany<K extends object, I extends readonly unknown[], V> extends Kept<K, I, V> {
  override put(key: K, inputs: I, value: V): V {
    return keepsMany ? super.put(key, inputs, value) : value;
  }
}

/** As keptBy. */
export function keptByEach<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const kept = keptBy(make);
  return (key) => (keepsMany ? kept(key) : make(key));
}

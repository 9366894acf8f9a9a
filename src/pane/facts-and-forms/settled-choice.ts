/**
 * For lists whose choice is written into the workbook: going through one with
 * the keys chooses at every step, so what the keys chose counts with Enter or
 * when the list is left, and not with Escape. What the pointer chose counts at once.
 */
import { useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';

export function useSettledChoice(now: string, choose: (value: string) => void) {
  const byKeys = useRef(false);
  const [draft, setDraft] = useState<string>();
  const settle = () => {
    byKeys.current = false;
    if (draft !== undefined && draft !== now) choose(draft);
    setDraft(undefined);
  };
  return {
    value: draft ?? now,
    onFocus: () => (byKeys.current = false),
    onPointerDown: () => (byKeys.current = false),
    onKeyDown({ key }: KeyboardEvent) {
      if (key === 'Enter') settle();
      else if (key === 'Escape') setDraft(undefined);
      else if (key !== 'Tab') byKeys.current = true;
    },
    onBlur: settle,
    onChange({ target }: ChangeEvent<HTMLSelectElement>) {
      if (byKeys.current) setDraft(target.value);
      else choose(target.value);
    },
  };
}

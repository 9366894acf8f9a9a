/** 另存为 gives the workbook as a file; what no file holds is not lost without a warning. */
import { whyNotOpened, type Workbench } from './workbench';

export function connectSaving(workbench: Workbench, button: HTMLButtonElement, say: (text: string) => void): void {
  button.addEventListener('click', () => {
    try {
      hand(workbench.save(), workbench.model?.name ?? '工作簿.xlsx');
    } catch (error) {
      say(`没有存下来：${whyNotOpened(error)}`);
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (workbench.hasUnsavedWork) event.preventDefault();
  });
}

/** Asked before another workbook takes its place. */
export function mayReplace(workbench: Workbench): boolean {
  return !workbench.hasUnsavedWork || window.confirm('这个工作簿改过，还没有另存。不要这些改动，打开另一个吗？');
}

function hand(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.endsWith('.xlsx') ? name : `${name}.xlsx`;
  link.click();
  // The click is answered after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

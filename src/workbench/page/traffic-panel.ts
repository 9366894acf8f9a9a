/** The panel that shows what the add-in asks of the workbook, batch by batch. */
import type { Traffic, TrafficEntry } from '../protocol/traffic';

const SHOWN = 200;
const KINDS: Readonly<Record<TrafficEntry['kind'], string>> = {
  awaited: '等待',
  cleanup: '清理',
  library: '库',
};
const HEADINGS = ['#', '类别', '读写', '动作', '收 B', '发 B', '毫秒', '内容'];

/** `faults` stands above the batches. */
export function showTraffic(
  traffic: Traffic,
  faults: HTMLElement,
  toggle: HTMLButtonElement,
  panel: HTMLElement,
): void {
  panel.append(faults);
  const rows = document.createElement('tbody');
  const table = document.createElement('table');
  table.append(headRow(), rows);
  panel.append(table);
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
  });
  const count = (): void => {
    const awaited = traffic.log().filter((entry) => entry.kind === 'awaited').length;
    const bytes = traffic.log().reduce((sum, entry) => sum + entry.bytesIn + entry.bytesOut, 0);
    toggle.textContent = `请求 ${awaited} 次 · ${(bytes / 1024).toFixed(1)} KB`;
  };
  traffic.onChange((entry) => {
    if (entry) rows.prepend(entryRow(entry));
    else rows.replaceChildren();
    while (rows.childElementCount > SHOWN) rows.lastElementChild?.remove();
    count();
  });
  count();
}

function headRow(): HTMLTableSectionElement {
  const head = document.createElement('thead');
  const row = head.insertRow();
  for (const heading of HEADINGS) {
    const cell = document.createElement('th');
    cell.textContent = heading;
    row.append(cell);
  }
  return head;
}

function entryRow(entry: TrafficEntry): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.classList.toggle('failed', entry.error !== undefined);
  const numbers = [entry.actions, entry.bytesIn, entry.bytesOut, entry.duration.toFixed(1)];
  const summary = entry.error === undefined ? entry.summary : `${entry.error}: ${entry.summary}`;
  row.insertCell().textContent = String(entry.sequence);
  row.insertCell().textContent = KINDS[entry.kind];
  row.insertCell().textContent = entry.writes ? '写' : '读';
  for (const number of numbers) {
    const cell = row.insertCell();
    cell.className = 'number';
    cell.textContent = String(number);
  }
  row.insertCell().textContent = summary;
  return row;
}

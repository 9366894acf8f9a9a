/** A bar at the foot of the pane, for those who record what passes between it and Excel: how much there is, and a way to keep it. */
import { startRecording } from '../hosts/office/recorder';

/** To be called after Office.onReady and before the session is opened. */
export function showRecordingBar(): void {
  const recorder = startRecording();
  const bar = document.createElement('div');
  bar.style.cssText = 'position:fixed;inset:auto 0 0 0;padding:4px 8px;background:#fff1cc;border-top:1px solid #8a5700';
  const count = document.createElement('span');
  const keep = (label: string, action: (json: string) => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => action(JSON.stringify(recorder.recording(), null, 1)));
    return button;
  };
  const show = (exchanges: number): void => {
    count.textContent = `录制中：${exchanges} 次请求（含表格内容） Recording, with the workbook’s content `;
  };
  show(0);
  recorder.onExchange(show);
  bar.append(
    count,
    keep('下载 Download', download),
    keep('显示 Show', (json) => reveal(bar, json)),
  );
  document.body.append(bar);
}

function download(json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = 'guiju-office-recording.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Where the host lets no download through, the text can be copied. */
function reveal(bar: HTMLElement, json: string): void {
  const text = bar.querySelector('textarea') ?? document.createElement('textarea');
  text.readOnly = true;
  text.value = json;
  text.style.cssText = 'display:block;box-sizing:border-box;width:100%;height:8em';
  text.setAttribute('aria-label', 'recording');
  bar.append(text);
  text.select();
}

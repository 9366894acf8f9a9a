/** What may go wrong, set and lifted while the page is open: the faults of the traffic, and the protection of a sheet. */
import { NO_FAULTS, type FaultPlan, type Faults } from '../protocol/faults';

type NumberFault = { [Key in keyof FaultPlan]: FaultPlan[Key] extends number ? Key : never }[keyof FaultPlan];

/** In the order in which they stand; an empty field is no fault. */
const NUMBERS: readonly (readonly [fault: NumberFault, label: string])[] = [
  ['latency', '延迟 毫秒'],
  ['throttled', '限流 次'],
  ['requestLimit', '请求上限 B'],
  ['responseLimit', '响应上限 B'],
  ['lostEvents', '丢失事件 次'],
  ['reorderedEvents', '事件乱序 次'],
];

export interface SheetProtection {
  isProtected(): boolean;
  protect(on: boolean): void;
}

/** `protection` is that of the sheet in front; undefined while no workbook is open. */
export function faultForm(faults: Faults, protection: () => SheetProtection | undefined): HTMLFormElement {
  const form = document.createElement('form');
  form.className = 'fault-form';
  form.setAttribute('aria-label', '故障');
  form.addEventListener('submit', (event) => event.preventDefault());
  const fields = NUMBERS.map(([fault, label]) => {
    const input = document.createElement('input');
    input.type = 'number';
    input.min = '0';
    input.addEventListener('change', () => {
      faults.set({ [fault]: input.value === '' ? NO_FAULTS[fault] : Math.max(0, Number(input.value)) });
    });
    form.append(labelled(label, input));
    return () => (input.value = faults.plan[fault] === NO_FAULTS[fault] ? '' : String(faults.plan[fault]));
  });
  const expired = checkbox(form, '会话过期', (on) => faults.set({ expired: on }));
  const dialog = checkbox(form, '开着对话框', (on) => faults.set({ dialog: on }));
  const isProtected = checkbox(form, '保护当前工作表', (on) => protection()?.protect(on));
  const lift = document.createElement('button');
  lift.type = 'button';
  lift.textContent = '解除全部故障';
  lift.addEventListener('click', () => faults.set(NO_FAULTS));
  form.append(lift);
  const show = (): void => {
    for (const field of fields) field();
    expired.checked = faults.plan.expired;
    dialog.checked = faults.plan.dialog;
    lift.disabled = JSON.stringify(faults.plan) === JSON.stringify(NO_FAULTS);
  };
  faults.onChange(show);
  // Another sheet may be in front by now.
  form.addEventListener('pointerenter', () => (isProtected.checked = protection()?.isProtected() ?? false));
  form.addEventListener('focusin', () => (isProtected.checked = protection()?.isProtected() ?? false));
  show();
  return form;
}

function labelled(text: string, input: HTMLInputElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(text, input);
  return label;
}

function checkbox(form: HTMLFormElement, text: string, onChange: (on: boolean) => void): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.addEventListener('change', () => onChange(input.checked));
  form.append(labelled(text, input));
  return input;
}

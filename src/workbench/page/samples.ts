/** The sample workbooks that stand on the workbench's own server. */
interface SampleWorkbook {
  readonly file: string;
  readonly title: string;
}

/** The first one is open when the page opens. */
export const SAMPLES: readonly SampleWorkbook[] = [
  { file: 'heyuan-change-slip.xlsx', title: '示例：河源项目变更单' },
  { file: 'heyuan-breach.xlsx', title: '示例：超出限额的变更单' },
  { file: 'heyuan-small-filing.xlsx', title: '示例：小额备案项目' },
  { file: 'no-known-form.xlsx', title: '示例：没有已知表单的工作簿' },
];

export function sampleUrl(sample: SampleWorkbook): string {
  return `samples/${sample.file}`;
}

/** A change slip that lacks nothing but what it changes: the rows below its signatures. */
import type { Sheet } from '../../src/workbook/workbook';
import { sheet } from '../support/draw-workbook';

export function signedSlip(...rows: readonly string[]): Sheet {
  return sheet(
    '变更单',
    [
      '项目变更单',
      '变更依据：合同第十条',
      '变更内容：更换设备',
      '项目负责人：甲某 2024年3月5日',
      '监理单位意见：同意',
      '项目负责人：乙某 2024年3月5日',
      '建设单位意见：同意',
      '项目负责人：丙某 2024年3月5日',
      ...rows,
    ].join('\n'),
  );
}

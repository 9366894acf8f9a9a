import { formatArea } from '../../../src/base/address';
import type { EtBeliefs } from '../../../src/workbench/wps/beliefs';
import { FLAG_LOOKS } from '../../../src/workbook/flag-look';
import { describeHostContract } from '../host-contract';
import { NEVER, openWps } from './wps-in-memory';

/** What the contract asks and the least kind WPS does not give: four marks on a cell, parts that stay. */
const ABLE = { 'cf-limit': 'none', 'xml-parts': 'kept' } as const;

const KINDS: readonly (readonly [string, Partial<EtBeliefs>, number])[] = [
  ['WPS as the evidence has it, undo in steps', { 'undo-steps': 'offered', 'undo-told': 'told' }, NEVER],
  [
    'a WPS that tells of nothing and is otherwise in what it can be',
    {
      events: 'never',
      'empty-value': 'undefined',
      'value-shape': 'flat',
      'error-value': 'name',
      'default-format': 'chinese',
      'used-range': 'filled',
      'sheet-object': 'kept',
      'cf-new-rule': 'last',
      'cf-formula': 'bare',
    },
    150,
  ],
];

describe.each(KINDS)('%s', (name, beliefs, reconcileAfterMs) => {
  describeHostContract(name, (workbook) => {
    const times = { reconcileAfterMs, reconcileShare: 1 / 2 };
    const { host, file, user, customXml, close } = openWps(workbook, { ...ABLE, ...beliefs }, times);
    return Promise.resolve({
      host,
      user,
      errorLook: FLAG_LOOKS.error.fill,
      formats: (sheetName: string) => {
        const { id } = file.sheet(sheetName);
        return file.formats.flatMap(({ formula, areas, look }) => {
          const cells = areas.filter((area) => area.sheet === id).map(formatArea);
          return cells.length === 0 ? [] : [{ formula, cells, look }];
        });
      },
      rememberedParts: () => customXml.all().map(({ xml }) => xml),
      close: () => {
        close();
        return Promise.resolve();
      },
    });
  });
});

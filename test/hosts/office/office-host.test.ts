import { formatArea } from '../../../src/base/address';
import { FLAG_LOOKS } from '../../../src/workbook/flag-look';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { describeHostContract } from '../host-contract';
import { openExcel } from './excel-in-jsdom';

describe.each(['1.13', '1.19'])('where Excel says ExcelApi %s', (excelApi) => {
  describeHostContract('the genuine office.js', async (workbook) => {
    const excel = await openExcel(workbook, excelApi, { 'cf-copied': 'readable' });
    const { file } = excel;
    return {
      host: new OfficeHost({ reconcileAfterMs: 3_600_000 }),
      user: excel.user,
      errorLook: FLAG_LOOKS.error.fill,
      formats: (sheetName: string) => {
        const { id } = file.sheet(sheetName);
        return file.formats.flatMap(({ formula, areas, look }) => {
          const cells = areas.filter((area) => area.sheet === id).map(formatArea);
          return cells.length === 0 ? [] : [{ formula, cells, look }];
        });
      },
      rememberedParts: () => excel.customXml.all().map(({ xml }) => xml),
      close: () => {
        excel.close();
        if (excel.gaps.length > 0) throw excel.gaps[0];
        return Promise.resolve();
      },
    };
  });
});

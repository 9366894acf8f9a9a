import { parseArea } from '../../../src/base/address';
import { localAddress } from '../../../src/workbench/excel/addresses';

test.each(['A1', 'A1:C3', 'B:D', '3:5', 'C:C', 'XFD1048576'])('%s is written as it is read', (address) => {
  const area = parseArea(address);
  expect(area && localAddress(area)).toBe(address);
});

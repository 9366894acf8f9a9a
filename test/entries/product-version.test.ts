import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT_VERSION } from '../../src/entries/product-version';

test('the pages say the version that the package says', () => {
  const told: unknown = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
  expect(told).toHaveProperty('version', PRODUCT_VERSION);
});

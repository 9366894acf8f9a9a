/** Who has not signed which page of a slip's lists. */
import type { CellRange } from '../base/address';
import { Exact } from '../base/exact';
import type { FormDocument } from '../forms/form-document';
import { PARTIES, type Party } from '../forms/signed-parties';
import { known, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

const PARTY_NAMES: Readonly<Record<Party, string>> = {
  owner: '建设单位',
  supervisor: '监理单位',
  contractor: '承建单位',
};

export function pageSignatureFacts(documents: readonly FormDocument[]): ReadonlyMap<FactId, Reading<FactValue>> {
  const missing: string[] = [];
  const cells: CellRange[] = [];
  let [pages, absent, printed] = [0, 0, false];
  for (const { fields } of documents) {
    for (let page = 1; fields.has(`page${page}/owner/signer`); page += 1) {
      pages += 1;
      printed ||= PARTIES.some((party) => fields.get(`page${page}/${party}/signer`)?.label !== '');
      const unsigned = PARTIES.filter((party) => fields.get(`page${page}/${party}/signer`)?.text.known !== true);
      if (unsigned.length === 0) continue;
      absent += unsigned.length;
      const who = unsigned.length === PARTIES.length ? '三方' : unsigned.map((party) => PARTY_NAMES[party]).join('、');
      missing.push(`第${pages}页 ${who}`);
      for (const party of unsigned) {
        const text = fields.get(`page${page}/${party}/signer`)?.text;
        if (text?.known === false)
          cells.push(...text.looked.filter((range) => !cells.some((cell) => sameRange(cell, range))));
      }
    }
  }
  if (pages === 0) return new Map();
  const pageCount: [FactId, Reading<FactValue>] = [
    'change.pageCount',
    known(
      count(pages),
      documents.map(({ range }) => range),
    ),
  ];
  // A form that prints no blocks to sign in asks for none.
  if (!printed) return new Map([pageCount]);
  const at = cells.length > 0 ? cells : documents.map(({ range }) => range);
  return new Map<FactId, Reading<FactValue>>([
    pageCount,
    ['change.missingSignatureCount', known(count(absent), at)],
    [
      'change.missingSignatures',
      known<FactValue>({ type: 'text', value: missing.length === 0 ? '无' : missing.join('；') }, at),
    ],
  ]);
}

function count(number: number): FactValue {
  return { type: 'number', value: Exact.of(String(number)) };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

import { citedPlaceWords } from '../../../src/checks/words/citation-words';

const instrument = '示例办〔2024〕1号';

test.each([
  [{ article: 21, paragraph: 1, subparagraph: 2 }, '第二十一条第一款第（二）项', 'art. 21 para. 1 (2)'],
  [{ article: 12 }, '第十二条', 'art. 12'],
  [{ annex: 3 }, '附表3', 'annex 3'],
  [{ article: 4, subparagraph: 3, item: 2 }, '第四条第（三）项第2目', 'art. 4 (3) item 2'],
])('%o is cited as %s', (place, zh, en) => {
  expect(citedPlaceWords({ instrument, ...place })).toEqual({ zh, en });
});

/** Which of a person's edits in the grid are a choice from a list: of those some Excel tell nobody. */
import { workbookOf } from '../../hosts/workbook-of';
import { headlessWorkbook } from './headless-workbook';

test('in a cell with a list an edit is a choice, elsewhere it is none', async () => {
  const opened = await headlessWorkbook(
    workbookOf({
      一: [
        ['甲', 1],
        ['乙', 2],
      ],
    }),
  );
  await opened.write((sheet) => sheet.setChoices({ top: 0, left: 0, bottom: 0, right: 0 }, ['甲', '丙']));
  opened.events();
  const gestures = () =>
    opened.events().flatMap((event) => (event.kind === 'cells-changed' ? [event.gesture ?? 'typed'] : []));
  await opened.type(0, 0, '丙');
  expect(gestures()).toEqual(['choice']);
  await opened.type(1, 0, '丁');
  expect(gestures()).toEqual(['typed']);
  opened.close();
});

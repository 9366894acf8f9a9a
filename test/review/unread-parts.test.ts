/** What was not read is told in words that hold in every spreadsheet program. */
import { unreadProblems } from '../../src/review/unread-parts';

test('what the program does not say is laid to no program by name', () => {
  for (const { message } of unreadProblems(['calculation', 'events'])) {
    expect(message.zh).toMatch(/表格软件/);
    expect(message.zh + message.en).not.toMatch(/Excel|WPS/);
  }
});

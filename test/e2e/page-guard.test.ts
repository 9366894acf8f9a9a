import type {} from './support/tabs';
import { guardPages, type PageGuard } from './support/page-guard';

const HOME = 'https://localhost:9';

test('a page that stays at home and keeps quiet has nothing against it', async () => {
  const { offences, requests } = await visit('<p>规矩</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">');
  expect(offences).toEqual([]);
  expect(requests).toContain(`${HOME}/`);
});

test.each([
  ['a script of another origin', '<script src="https://example.org/x.js"></script>', 'GET https://example.org/x.js'],
  ['a picture', '<img src="https://example.org/x.gif">', 'GET https://example.org/x.gif'],
  ['another port', '<script>fetch("https://localhost:10/x").catch(() => 0)</script>', 'GET https://localhost:10/x'],
  ['a beacon', '<script>navigator.sendBeacon("https://example.org/b", "x")</script>', 'POST https://example.org/b'],
  ['a socket', '<script>new WebSocket("wss://example.org/s")</script>', 'opened a socket: wss://example.org/s'],
  ['a frame', '<iframe src="https://example.org/f"></iframe>', 'GET https://example.org/f'],
  ['an error in the console', '<script>console.error("oh")</script>', 'console: oh'],
  ['an error nobody caught', '<script>throw new Error("ah")</script>', 'not caught: Error: ah'],
  ['a promise nobody caught', '<script>Promise.reject(new Error("uh"))</script>', 'not caught: Error: uh'],
])('%s is noticed', async (_, body, words) => {
  expect((await visit(body)).offences.join('\n')).toContain(words);
});

async function visit(body: string): Promise<PageGuard> {
  const browser = await tabsOfTheRun?.browser();
  if (!browser) throw new Error('A page opens in a test of the project e2e.');
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const guard = guardPages(context, HOME);
  await context.route(`${HOME}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }),
  );
  const page = await context.newPage();
  await page.goto(`${HOME}/`, { waitUntil: 'load' });
  await page.waitForTimeout(200);
  await context.close();
  return guard;
}

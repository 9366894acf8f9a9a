/** What whoever installs the add-in has to be told stands on their page, in both languages, and README leads there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const page = readFileSync(join(project, 'assets', 'for-administrators.md'), 'utf8');
const [zh = '', en = ''] = page.split('\n---\n');

it.each<[string, RegExp, RegExp]>([
  ['iPad is not supported', /iPad 版 Excel 不支持/, /Excel on iPad is not supported/],
  ['local network access is to be allowed', /LocalNetworkAccessAllowedForUrls/, /LocalNetworkAccessAllowedForUrls/],
  ['what a host outside of Microsoft’s domains meets', /office\.js 会转到“主机不受信任”/, /the host is not trusted/],
  [
    'what an office.js older or newer than ours does',
    /office\.js.*比随附的旧.*比随附的新/,
    /An office\.js older than the one that comes along.*A newer one/,
  ],
])('%s', (_, inChinese, inEnglish) => {
  expect(zh).toMatch(inChinese);
  expect(en).toMatch(inEnglish);
});

it('README names iPad as not supported in both languages, and leads to the page', () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  expect(readme).toMatch(/iPad（不支持）见\[[^\]]+\]\(assets\/for-administrators\.md\)/);
  expect(readme).toMatch(/iPad not supported\) is in \[[^\]]+\]\(assets\/for-administrators\.md\)/);
});

/** 设置 › 关于: which build this is, and whether what lies where it came from is newer. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { AboutView } from '../../../src/pane/settings/about';
import { SpeechProvider } from '../../../src/pane/shared/language';
import { READY } from '../played-session';
import { likeABrowser } from '../setup';

beforeAll(likeABrowser);
afterEach(() => {
  cleanup();
  for (const name of ['GUIJU_BUILD', 'guijuOnSite']) Reflect.deleteProperty(globalThis, name);
});

/** Shown by this build, where the site answers so. */
async function shown(onSite: unknown, answers: 'load' | 'error' = 'load'): Promise<string> {
  Object.assign(globalThis, { GUIJU_BUILD: { version: '1.2.3', fingerprint: 'aaaabbbbcccc' } });
  const { review } = READY;
  if (!review) throw new Error('the session played has no review');
  render(
    <SpeechProvider language="zh">
      <AboutView state={READY} review={review} />
    </SpeechProvider>,
  );
  const script = document.head.querySelector('script');
  expect(script?.src).toMatch(/\/version\.js\?\w+$/);
  Object.assign(globalThis, { guijuOnSite: onSite });
  await act(async () => {
    script?.dispatchEvent(new Event(answers));
    await Promise.resolve();
  });
  script?.remove();
  return screen.getByRole('region').textContent;
}

test('version, fingerprint, packs and the years of the holidays stand there, and that nothing newer lies there', async () => {
  const said = await shown({ version: '1.2.3', fingerprint: 'aaaabbbbcccc' });
  expect(said).toContain('规矩 1.2.3，指纹 aaaabbbbcccc');
  expect(said).toContain('没有更新');
  for (const { instrument } of READY.packs) expect(said).toContain(`${instrument} · 产品自带`);
  expect(said).toMatch(/放假安排(已公布 \d{4} 至 \d{4} 年|没有放假安排)/);
});

test('another build that lies there is named, with what to do', async () => {
  expect(await shown({ version: '1.3.0', fingerprint: 'ddddeeeeffff' })).toMatch(
    /所放的已是 1\.3\.0（指纹 ddddeeeeffff）：.*重启 WPS/,
  );
});

test.each([
  ['nothing that can be fetched', undefined, 'error'],
  ['something else', { version: 3 }, 'load'],
] as const)('where %s lies there, nothing is claimed', async (_, onSite, answers) => {
  expect(await shown(onSite, answers)).toContain('看不出有没有更新');
});

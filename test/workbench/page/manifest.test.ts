/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../../../src/workbench/page/manifest';

const XML = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');

test('the page takes pane, function file and buttons from the manifest that is shipped', () => {
  const manifest = parseManifest(XML, 'zh-CN');
  expect(manifest).toMatchObject({
    name: '规矩',
    paneUrl: 'https://localhost:3000/taskpane.html',
    functionFile: 'https://localhost:3000/commands.html',
  });
  expect(manifest.commands.map(({ id, label, does }) => [id, label, does])).toEqual([
    ['Guiju.OpenPane', '合规核对', { kind: 'pane', url: 'https://localhost:3000/taskpane.html' }],
    ['Guiju.Next', '下一条', { kind: 'function', name: 'next' }],
    ['Guiju.Recheck', '重新检查', { kind: 'function', name: 'recheck' }],
    ['Guiju.ToggleFlags', '显示或隐藏标记', { kind: 'function', name: 'toggleFlags' }],
  ]);
  expect(manifest.commands[0]?.icon).toBe('https://localhost:3000/assets/icon-16.png');
});

test('another language has its own words', () => {
  expect(parseManifest(XML, 'en-US').commands.map(({ label }) => label)).toEqual([
    'Check compliance',
    'Next finding',
    'Check again',
    'Flags on or off',
  ]);
});

test('what is no manifest is refused', () => {
  expect(() => parseManifest('<OfficeApp>', 'zh-CN')).toThrow('manifest.xml');
  expect(() => parseManifest('<OfficeApp/>', 'zh-CN')).toThrow('DisplayName is missing');
});

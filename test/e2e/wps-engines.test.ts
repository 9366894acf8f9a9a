/**
 * The package of WPS in browsers as old as those inside WPS, from files as
 * from a server: what each of the three users comes for. In the place of WPS
 * stands a simulated one over a workbook in memory. To look at them side by
 * side, in a pane of 320 pixels, with today's browser too:
 *
 *   PICTURES=/some/folder npx jest --selectProjects e2e --runInBand test/e2e/wps-engines
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { settledByWps, wpsRecordingSchema } from '../../src/probe/wps/recording';
import { etScript } from './support/et-script';
import { journeyOn, type Journey } from './support/journey';
import { launchEngine, type Engine, type EngineVersion } from './support/pages-of-engines';

const project = join(__dirname, '..', '..');
const built = join(project, 'dist', 'wps');
/** Left and top of the window, as a pane is. */
const PICTURES = process.env['PICTURES'];
const PANE = { width: PICTURES === undefined ? 380 : 320, height: 900 };

let server: Server;
const addresses = { file: `${pathToFileURL(built).href}/`, http: '' };
beforeAll(async () => {
  const files = sirv(built, { dev: true });
  server = createServer((request, response) => files(request, response, () => void response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  addresses.http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const JOURNEYS: readonly (readonly [string, string, (pane: Journey) => Promise<void>])[] = [
  [
    'the project manager sees what the slip comes to, tries how much may still be added, and a cell that is edited is judged',
    'heyuan-change-slip.xlsx',
    async (pane) => {
      await pane.sees(/变更单 BG-01\s*口径不一/);
      await pane.isLookedAt('findings');
      await pane.clicks('tab', '指标');
      await pane.sees('21,400.00');
      await pane.isLookedAt('figures');
      await pane.fills('金额（元', '21400');
      await pane.sees('已到限值');
      await pane.fills('金额（元', '21400.01');
      await pane.sees('须减少 0.01元');
      await pane.isLookedAt('tried');
      await pane.clicks('tab', '项目要素');
      await pane.sees('是否涉及密码应用');
      await pane.types('项目要素表', 'A19', '是否涉及密码应用');
      await pane.types('项目要素表', 'B19', '否');
      await pane.sees('无法判定 6');
      await pane.isLookedAt('facts');
    },
  ],
  [
    'the finance officer settles an interpretation, which then stands in the sheet',
    'heyuan-change-slip.xlsx',
    async (pane) => {
      await pane.sees(/变更单 BG-01\s*口径不一/);
      await pane.clicks('tab', '设置');
      await pane.chooses('变更口径', 'larger-side');
      await pane.isLookedAt('settings');
      await pane.clicks('button', '写入');
      await pane.finds((desk) => desk.value('项目要素表', 'B13'), '增减较大者');
      await pane.clicks('tab', '指标');
      await pane.sees('已选定');
      await pane.isLookedAt('settled');
    },
  ],
  [
    'the reviewer goes to the first finding by a key, flags the cells and takes the flags away, and hides the pane',
    'heyuan-breach.xlsx',
    async (pane) => {
      await pane.sees('必须改');
      await pane.presses('F8');
      await pane.finds((desk) => desk.selected() !== '', true);
      await pane.switches('标记单元格');
      await pane.finds((desk) => desk.flagged().length > 0, true);
      await pane.isLookedAt('flagged');
      await pane.switches('标记单元格');
      await pane.finds((desk) => desk.flagged().length, 0);
      await pane.clicks('button', '隐藏窗格');
      await pane.finds((desk) => desk.panes()[0]?.Visible, false);
    },
  ],
];

/** The packages hold browsers for one kind of machine; on another today's one goes the same ways. */
const VERSIONS: readonly EngineVersion[] =
  process.platform === 'linux' && process.arch === 'x64'
    ? [88, 103, ...(PICTURES === undefined ? [] : (['today'] as const))]
    : ['today'];

describe.each(VERSIONS)('in Chromium %s', (version) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await launchEngine(version);
  });
  afterAll(() => engine.close());

  it('is that browser', () => {
    expect(engine.name).toMatch(version === 'today' ? /^today/ : new RegExp(`/${version}\\.`));
  });

  it('asks a WPS its questions and holds it to the contract on the page of the probe, and hands over what came of it', async () => {
    const page = await engine.open(`${addresses.file}probe.html`, `${await etScript()};layTheDesk('新建.xlsx');`, PANE);
    const pane = journeyOn(page);
    await pane.clicks('button', '运行');
    await pane.sees(/自定义 XML 部件写入后在不在 ✓/);
    await pane.switches('这个工作簿是空白的');
    await pane.clicks('button', '试约定');
    await pane.sees(/what cannot be done is refused in words.*✓/);
    const recording = wpsRecordingSchema.parse(
      JSON.parse(String(await page.ask("document.getElementById('result').value"))),
    );
    expect(recording).toMatchObject({ madeBy: 'simulation', page: 'file:', leftBehind: [] });
    expect(recording.items.filter(({ failure }) => failure !== undefined)).toEqual([]);
    expect(settledByWps(recording)).toMatchObject({ 'xml-parts': 'lost', 'cf-limit': 'three' });
    const broken = (recording.contract ?? []).flatMap(({ promise, kept }) => (kept === 'no' ? [promise] : []));
    expect(broken).toEqual(['look different by severity']);
    expect(page.complaints).toEqual([]);
    await page.close();
  });

  describe.each(['file', 'http'] as const)('over %s', (how) => {
    it.each(JOURNEYS)('%s', async (_, sample, gone) => {
      const bytes = readFileSync(join(project, 'assets', 'samples', sample)).toString('base64');
      const before = `localStorage.setItem('guiju.language', 'zh');${await etScript()};layTheDesk(${JSON.stringify(sample)}, ${JSON.stringify(bytes)});`;
      const page = await engine.open(`${addresses[how]}taskpane.html#window=1`, before, PANE);
      await gone(journeyOn(page, PICTURES === undefined ? undefined : join(PICTURES, `${version}-${how}`)));
      expect(page.complaints).toEqual([]);
      await page.close();
    });
  });
});

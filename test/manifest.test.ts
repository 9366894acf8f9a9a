import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { icons, renderIcon } from '../assets/icons/render-icon.mjs';
import { manifestAt } from '../src/packaging/manifest-at.mjs';
import { manifestWithProbe } from '../src/workbench/server/manifest-with-probe.mjs';
import { manifestFaults, type Site } from './manifest/manifest-faults';

const project = join(__dirname, '..');
const manifest = readFileSync(join(project, 'manifest.xml'), 'utf8');
const rendered = new Map<string, Buffer>();
/** Microsoft's schemas may not be passed on; where somebody has put them beside the project they are used too. */
const schemas = join(project, '..', 'shared', 'schema');

const site: Site = {
  iconSize: (path) => {
    const png = rendered.get(path);
    return png && { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  },
  hasPage: (path) => existsSync(join(project, 'src', 'entries', path)),
  commands: ['next', 'recheck', 'toggleFlags'],
};

beforeAll(async () => {
  for (const { file, drawing, size } of icons) {
    const svg = readFileSync(join(project, 'assets', 'icons', drawing));
    rendered.set(`assets/${file}`, await renderIcon(svg, size));
  }
});

test('the manifest has no fault', () => {
  expect(manifestFaults(manifest, site)).toEqual([]);
});

test('the functions the ribbon calls are those the commands page associates', () => {
  const source = readFileSync(join(project, 'src', 'entries', 'commands.ts'), 'utf8');
  const associated = [...source.matchAll(/actions\.associate\(\s*'(\w+)'/g)].map(([, name]) => name);
  expect(associated.sort()).toEqual([...site.commands].sort());
});

test('every icon is drawn, not an empty square', () => {
  for (const [file, png] of rendered) {
    expect({ file, signature: png.subarray(1, 4).toString() }).toEqual({ file, signature: 'PNG' });
    expect(png.length).toBeGreaterThan(150);
  }
});

test('without its VersionOverrides the manifest still stands', () => {
  const base = manifest.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, '');
  expect(base).not.toContain('ExtensionPoint');
  expect(manifestFaults(base, site)).toEqual([]);
});

test('with the probe it has no fault either, wherever it is served from', () => {
  const probing = manifestWithProbe(manifest);
  expect(manifestFaults(probing, { ...site, commands: [...site.commands, 'probeLine'] })).toEqual([]);
  expect(probing).toContain('https://localhost:3000/probe.html');
  expect(manifestWithProbe(probing)).toBe(probing);
  expect(manifestWithProbe(manifestAt(manifest, 'https://host.test/guiju/'))).toBe(
    manifestAt(probing, 'https://host.test/guiju/'),
  );
  const source = readFileSync(join(project, 'src', 'entries', 'probeline.ts'), 'utf8');
  expect(source).toContain("actions.associate('probeLine'");
});

describe('a broken manifest is told what is wrong with it', () => {
  test.each([
    ['</OfficeApp>', '', 'not well-formed'],
    ['xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', 'OfficeApp is not a TaskPaneApp.'],
    [/<Id>.*<\/Id>/, '<Id>guiju</Id>', 'Id "guiju" is not a GUID.'],
    [/<Version>.*<\/Version>/, '<Version>v1</Version>', 'Version "v1" is not of the form'],
    [/<Version>.*<\/Version>/, '<Version>0.1.0.0</Version>', 'Version "0.1.0.0" is below 1.0'],
    [/ {2}<Version>.*\n( {2}<ProviderName>.*\n)/, '$1  <Version>1.0.0.0</Version>\n', 'stands after ProviderName'],
    [/ {2}<SupportUrl.*\n/, '', 'OfficeApp lacks SupportUrl.'],
    ['<Host Name="Workbook" />', '<Host Name="Document" />', 'Hosts names Document instead of Workbook.'],
    ['https://localhost:3000/taskpane.html', 'http://localhost:3000/taskpane.html', 'is not https.'],
    ['https://localhost:3000/taskpane.html', 'taskpane.html', '"taskpane.html" is not an address.'],
    ['https://localhost:3000/taskpane.html', 'https://example.org/taskpane.html', 'several origins'],
    ['localhost:3000/commands.html', 'localhost:3000/ribbon.html', 'Commands.Url: there is no page ribbon.html.'],
    ['assets/icon-64.png', 'assets/icon-63.png', 'there is no icon assets/icon-63.png.'],
    ['assets/icon-32.png', 'assets/icon-48.png', 'IconUrl: assets/icon-48.png is 48 × 48 pixels instead of 32 × 32.'],
    ['<bt:Image size="16" resid="Recheck.16" />', '', 'Guiju.Recheck has no icon of 16 pixels.'],
    ['resid="Pane.Url"', 'resid="Pane.Adress"', 'resid Pane.Adress is used, but no resource has that id.'],
    ['resid="Pane.Url"', 'resid="Help.Url"', 'Resource Pane.Url is never used.'],
    ['bt:String id="Recheck.Label"', 'bt:String id="OpenPane.Label"', 'The id OpenPane.Label is given twice.'],
    ['zh-CN', 'en-US', 'DefaultLocale is en-US instead of zh-CN.'],
    [/<bt:Override Locale="en-US" Value="Check again" \/>/, '', 'Recheck.Label has no wording for en-US.'],
    ['Value="Check again"', 'Value="重新检查"', 'Recheck.Label holds Chinese'],
    ['Value="Guiju"', `Value="${'Guiju '.repeat(30)}"`, 'DisplayName is 180 characters long; at most 125 are shown.'],
    ['Value="Check again"', `Value="${'again '.repeat(30)}"`, 'Recheck.Label is 180 characters long'],
    ['DefaultValue="重新检查"', 'DefaultValue=""', 'Recheck.Label is empty.'],
    ['MinVersion="1.13"', 'MinVersion="1.9"', 'Requirements asks for ExcelApi 1.9 instead of 1.13.'],
    ['ReadWriteDocument', 'ReadDocument', 'Permissions is ReadDocument'],
    [/<SourceLocation DefaultValue.*/, '', 'there would be no pane.'],
    ['<FunctionName>recheck<', '<FunctionName>checkAgain<', 'The ribbon calls checkAgain'],
  ])('%s → %s: %s', (whole, broken, words) => {
    const faulty = manifest.replace(whole, broken);
    expect(faulty).not.toBe(manifest);
    expect(manifestFaults(faulty, site).join('\n')).toContain(words);
  });
});

if (existsSync(schemas)) {
  test('the manifest is valid against the published schemas', async () => {
    expect((await validate(manifest)).errors).toEqual([]);
  });

  test('the manifest with the probe is valid too', async () => {
    expect((await validate(manifestWithProbe(manifest))).errors).toEqual([]);
  });

  test('the schemas refuse a manifest in the wrong order', async () => {
    const faulty = manifest.replace(/( {2}<Version>.*\n)( {2}<ProviderName>.*\n)/, '$2$1');
    expect((await validate(faulty)).valid).toBe(false);
  });
}

function validate(contents: string): ReturnType<typeof validateXML> {
  const read = (fileName: string) => ({ fileName, contents: readFileSync(join(schemas, fileName), 'utf8') });
  const main = 'OfficeAppManifestV1_1.xsd';
  return validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: [read(main)],
    preload: readdirSync(schemas)
      .filter((name) => name !== main)
      .map(read),
  });
}

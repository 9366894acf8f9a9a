/**
 * What Office would refuse a manifest for, or take without a word and then not
 * show: told without a network. Limits and orders are those of the add-in only
 * manifest's reference.
 */
import { all, child, readXml, type Element } from './xml-tree';

/** What the manifest points at. */
export interface Site {
  /** The size of a PNG file of the site, by its path without a leading slash; undefined where there is none. */
  iconSize(path: string): { readonly width: number; readonly height: number } | undefined;
  hasPage(path: string): boolean;
  /** The functions the ribbon can call. */
  readonly commands: readonly string[];
}

type Fault = string;

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC_TYPES = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/** Children in the order Office reads them; those with '!' must be there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl!',
    'AppDomains',
    'Hosts!',
    'Requirements!',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!', 'VersionOverrides'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile!', 'ExtensionPoint!'],
  Group: ['Label!', 'Icon!', 'Control!'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  Supertip: ['Title!', 'Description!'],
  Resources: ['Images!', 'Urls!', 'ShortStrings!', 'LongStrings!'],
};

const LENGTHS: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ProviderName: 125 };
const STRING_LENGTHS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const ICON_SIZES_REQUIRED = [16, 32, 80];

/** @returns one sentence for each fault; none for a good manifest */
export function manifestFaults(xml: string, site: Site): Fault[] {
  let app: Element;
  try {
    app = readXml(xml);
  } catch (error) {
    return [`The file is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...identityFaults(app),
    ...orderFaults(app),
    ...addressFaults(app, site),
    ...iconFaults(app, site),
    ...resourceFaults(app),
    ...localeFaults(app),
    ...lengthFaults(app),
    ...requirementFaults(app),
    ...commandFaults(app, site),
  ];
}

function* identityFaults(app: Element): Generator<Fault> {
  if (app.name !== 'OfficeApp' || app.namespace !== APP) yield `The root is not OfficeApp of ${APP}.`;
  if (app.attributes['type'] !== 'TaskPaneApp') yield 'OfficeApp is not a TaskPaneApp.';
  const id = child(app, 'Id')?.text ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) yield `Id "${id}" is not a GUID.`;
  const version = child(app, 'Version')?.text ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version)) yield `Version "${version}" is not of the form 1.2.3.4.`;
  else if (version.startsWith('0.')) yield `Version "${version}" is below 1.0, which validators refuse.`;
  const overrides = child(app, 'VersionOverrides');
  if (overrides && overrides.namespace !== OVERRIDES) yield `VersionOverrides is not of ${OVERRIDES}.`;
  const resources = child(overrides, 'Resources');
  for (const list of resources?.children ?? []) {
    if (list.namespace !== BASIC_TYPES) yield `Resources/${list.name} is not of ${BASIC_TYPES}.`;
  }
  const hosts = child(app, 'Hosts')?.children.map((host) => host.attributes['Name']) ?? [];
  if (hosts.join() !== 'Workbook') yield `Hosts names ${hosts.join(', ')} instead of Workbook.`;
}

function* orderFaults(app: Element): Generator<Fault> {
  for (const element of all(app)) {
    const order = ORDER[element.name];
    // The base has a Requirements and a Hosts too; only those named above have an order of their own.
    if (!order) continue;
    const names = order.map((name) => name.replace('!', ''));
    let last = -1;
    for (const { name } of element.children) {
      const place = names.indexOf(name);
      if (place < 0) yield `${element.name} holds ${name}, which does not belong there.`;
      else if (place < last) yield `${element.name}/${name} stands after ${names[last] ?? ''}; it belongs before it.`;
      last = Math.max(last, place);
    }
    for (const name of order.filter((each) => each.endsWith('!')).map((each) => each.slice(0, -1))) {
      if (!child(element, name)) yield `${element.name} lacks ${name}.`;
    }
  }
}

function addresses(app: Element): { readonly where: string; readonly url: string }[] {
  const named = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'];
  return all(app).flatMap((element) => {
    const where = element.attributes['id'] ?? element.name;
    if (element.name === 'AppDomain') return [{ where, url: element.text }];
    const overrides = element.children
      .filter(({ name }) => name === 'Override')
      .map((each) => each.attributes['Value']);
    const urls = named.includes(element.name) ? [element.attributes['DefaultValue'], ...overrides] : [];
    return urls.filter((url) => url !== undefined).map((url) => ({ where, url }));
  });
}

function* addressFaults(app: Element, site: Site): Generator<Fault> {
  const origins = new Set<string>();
  for (const { where, url } of addresses(app)) {
    if (!URL.canParse(url)) {
      yield `${where}: "${url}" is not an address.`;
      continue;
    }
    const { protocol, origin, pathname } = new URL(url);
    origins.add(origin);
    if (protocol !== 'https:') yield `${where}: ${url} is not https.`;
    const path = pathname.slice(1);
    if (path.endsWith('.html') && !site.hasPage(path)) yield `${where}: there is no page ${path}.`;
  }
  if (origins.size > 1) yield `The manifest points at several origins: ${[...origins].join(', ')}.`;
}

function* iconFaults(app: Element, site: Site): Generator<Fault> {
  const images = new Map<string, string>();
  for (const image of all(app).filter(({ name }) => name === 'Image')) {
    const { id, DefaultValue: url } = image.attributes;
    if (id !== undefined && url !== undefined) images.set(id, url);
  }
  yield* iconOfSize('IconUrl', child(app, 'IconUrl')?.attributes['DefaultValue'], 32, site);
  yield* iconOfSize('HighResolutionIconUrl', child(app, 'HighResolutionIconUrl')?.attributes['DefaultValue'], 64, site);
  for (const element of all(app).filter(({ name }) => name === 'Group' || name === 'Control')) {
    const sizes = child(element, 'Icon')?.children ?? [];
    for (const { attributes } of sizes) {
      yield* iconOfSize(
        attributes['resid'] ?? '',
        images.get(attributes['resid'] ?? ''),
        Number(attributes['size']),
        site,
      );
    }
    for (const size of ICON_SIZES_REQUIRED) {
      if (!sizes.some(({ attributes }) => attributes['size'] === String(size))) {
        yield `${element.attributes['id'] ?? ''} has no icon of ${size} pixels.`;
      }
    }
  }
}

function* iconOfSize(where: string, url: string | undefined, size: number, site: Site): Generator<Fault> {
  if (url === undefined || !URL.canParse(url)) return;
  const path = new URL(url).pathname.slice(1);
  const found = site.iconSize(path);
  if (!found) yield `${where}: there is no icon ${path}.`;
  else if (found.width !== size || found.height !== size) {
    yield `${where}: ${path} is ${found.width} × ${found.height} pixels instead of ${size} × ${size}.`;
  }
}

function* resourceFaults(app: Element): Generator<Fault> {
  const resources = child(child(app, 'VersionOverrides'), 'Resources');
  if (!resources) return;
  const defined = all(resources).flatMap(({ attributes }) => attributes['id'] ?? []);
  const used = all(app).flatMap(({ attributes }) => attributes['resid'] ?? []);
  for (const id of new Set(used)) if (!defined.includes(id)) yield `resid ${id} is used, but no resource has that id.`;
  for (const id of new Set(defined)) if (!used.includes(id)) yield `Resource ${id} is never used.`;
  const ids = all(app).flatMap(({ attributes }) => attributes['id'] ?? []);
  const standard = ['TabHome'];
  for (const id of new Set(ids)) {
    if (!standard.includes(id) && ids.filter((each) => each === id).length > 1) yield `The id ${id} is given twice.`;
    if (defined.includes(id) && id.length > 32) yield `Resource id ${id} is longer than 32 characters.`;
  }
}

function* localeFaults(app: Element): Generator<Fault> {
  const locale = child(app, 'DefaultLocale')?.text;
  if (locale !== 'zh-CN') yield `DefaultLocale is ${locale ?? 'missing'} instead of zh-CN.`;
  const sentences = all(app).filter(
    ({ name, attributes }) =>
      name === 'String' || (['DisplayName', 'Description'].includes(name) && attributes['resid'] === undefined),
  );
  for (const element of sentences) {
    const where = element.attributes['id'] ?? element.name;
    const english = element.children.find((each) => each.attributes['Locale'] === 'en-US')?.attributes['Value'];
    if (!english) yield `${where} has no wording for en-US.`;
    else if (/[一-鿿]/.test(english)) yield `${where} holds Chinese in its wording for en-US.`;
    if (!/[一-鿿]/.test(element.attributes['DefaultValue'] ?? '')) yield `${where} has no Chinese wording.`;
  }
}

function* lengthFaults(app: Element): Generator<Fault> {
  const check = function* (where: string, element: Element, limit: number): Generator<Fault> {
    const wordings = [element, ...element.children].flatMap(({ attributes: { DefaultValue, Value }, text }) => [
      DefaultValue ?? Value ?? text.trim(),
    ]);
    for (const wording of wordings) {
      if (wording.length > limit) yield `${where} is ${wording.length} characters long; at most ${limit} are shown.`;
      if (wording === '') yield `${where} is empty.`;
    }
  };
  for (const [name, limit] of Object.entries(LENGTHS)) {
    const element = child(app, name);
    if (element) yield* check(name, element, limit);
  }
  for (const [list, limit] of Object.entries(STRING_LENGTHS)) {
    for (const string of all(app).find(({ name }) => name === list)?.children ?? []) {
      yield* check(string.attributes['id'] ?? '', string, limit);
    }
  }
}

function* requirementFaults(app: Element): Generator<Fault> {
  for (const [where, part] of [
    ['Requirements', app],
    ['VersionOverrides/Requirements', child(app, 'VersionOverrides')],
  ] as const) {
    const sets = child(child(part, 'Requirements'), 'Sets')?.children ?? [];
    const excel = sets.find(({ attributes }) => attributes['Name'] === 'ExcelApi')?.attributes['MinVersion'];
    if (part && excel !== '1.13') yield `${where} asks for ExcelApi ${excel ?? 'nothing'} instead of 1.13.`;
  }
  const permissions = child(app, 'Permissions')?.text;
  if (permissions !== 'ReadWriteDocument') yield `Permissions is ${permissions ?? 'missing'}, not ReadWriteDocument.`;
  if (!child(child(app, 'DefaultSettings'), 'SourceLocation')) {
    yield 'DefaultSettings lacks SourceLocation: without VersionOverrides there would be no pane.';
  }
}

function* commandFaults(app: Element, site: Site): Generator<Fault> {
  for (const action of all(app).filter(({ name }) => name === 'Action')) {
    if (action.attributes['type'] !== 'ExecuteFunction') continue;
    const called = child(action, 'FunctionName')?.text ?? '';
    if (!site.commands.includes(called)) yield `The ribbon calls ${called}, which commands.ts does not associate.`;
  }
}

/** What the page needs of the add-in's manifest: where its pages are and which buttons it puts on the ribbon. */
export interface AddInManifest {
  readonly id: string;
  readonly name: string;
  /** Of the task pane, as the manifest names it. */
  readonly paneUrl: string;
  /** The page whose functions the buttons call; absent without such buttons. */
  readonly functionFile?: string;
  readonly commands: readonly AddInCommand[];
}

export interface AddInCommand {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon?: string;
  readonly does: { readonly kind: 'pane'; readonly url: string } | { readonly kind: 'function'; readonly name: string };
}

const ICON_SIZE = '16';

export async function loadManifest(url: string, locale: string): Promise<AddInManifest> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return parseManifest(await response.text(), locale);
}

export function parseManifest(xml: string, locale: string): AddInManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`manifest.xml: ${error.textContent ?? ''}`);
  const root = document.documentElement;
  const resource = (id: string | null | undefined): string | undefined => {
    const entry = [...root.getElementsByTagName('*')].find(
      (each) => each.namespaceURI?.endsWith('officeappbasictypes/1.0') && each.getAttribute('id') === id,
    );
    return entry && localised(entry, locale);
  };
  const name = localised(required(root, 'DisplayName'), locale) ?? '';
  const functionFile = resource(first(root, 'FunctionFile')?.getAttribute('resid'));
  return {
    id: required(root, 'Id').textContent ?? '',
    name,
    paneUrl: localised(required(required(root, 'DefaultSettings'), 'SourceLocation'), locale) ?? '',
    ...(functionFile === undefined ? {} : { functionFile }),
    commands: [...root.getElementsByTagNameNS('*', 'Control')].flatMap((control) => command(control, resource)),
  };
}

function command(control: Element, resource: (id: string | null | undefined) => string | undefined): AddInCommand[] {
  const does = action(control, resource);
  const label = resource(first(control, 'Label')?.getAttribute('resid'));
  if (!does || label === undefined) return [];
  const tip = first(control, 'Supertip');
  const images = [...control.getElementsByTagNameNS('*', 'Image')];
  const image = images.find((each) => each.getAttribute('size') === ICON_SIZE);
  const icon = resource(image?.getAttribute('resid'));
  return [
    {
      id: control.getAttribute('id') ?? '',
      label,
      description: resource(tip && first(tip, 'Description')?.getAttribute('resid')) ?? label,
      ...(icon === undefined ? {} : { icon }),
      does,
    },
  ];
}

function action(
  control: Element,
  resource: (id: string | null | undefined) => string | undefined,
): AddInCommand['does'] | undefined {
  const element = first(control, 'Action');
  if (!element) return undefined;
  const kind = element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
  if (kind === 'ExecuteFunction') return { kind: 'function', name: first(element, 'FunctionName')?.textContent ?? '' };
  const url = resource(first(element, 'SourceLocation')?.getAttribute('resid'));
  return kind === 'ShowTaskpane' && url !== undefined ? { kind: 'pane', url } : undefined;
}

/** The value for a language, where it differs from the default one. */
function localised(element: Element, locale: string): string | undefined {
  const override = [...element.children].find(
    (each) => each.localName === 'Override' && each.getAttribute('Locale') === locale,
  );
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? undefined;
}

function first(element: Element, name: string): Element | undefined {
  return element.getElementsByTagNameNS('*', name)[0];
}

function required(element: Element, name: string): Element {
  const found = first(element, name);
  if (!found) throw new Error(`manifest.xml: ${name} is missing`);
  return found;
}

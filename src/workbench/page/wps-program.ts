/**
 * WPS, as the pages of a WPS add-in meet it: a page that is loaded unseen, a
 * ribbon that calls its functions, task panes that are made and found again by
 * number, and one synchronous object that every page is given before its own
 * scripts run. The package is loaded as it was built.
 */
import type { EtBeliefs } from '../wps/beliefs';
import { createEtApplication, type EtFake } from '../wps/create-et-application';
import type { AddInCommand, AddInManifest } from './manifest';
import type { OpenedWorkbook, Program, ProgramPlaces } from './program';

interface WpsOptions {
  readonly places: ProgramPlaces;
  readonly manifest: AddInManifest;
  /** Whether the pane is to be seen has changed, by the add-in's doing. */
  readonly onPane: (shown: boolean) => void;
  readonly application: (opened: OpenedWorkbook, members: Readonly<Record<string, unknown>>) => EtFake;
  readonly onGap: (message: string, detail?: unknown) => void;
}

/** Of one start of the program: what its pages share. */
const storage = new Map<string, string>();
let panes = 0;

export function wpsProgram(options: WpsOptions): (opened: OpenedWorkbook) => Program {
  const { places, manifest, onPane, onGap } = options;
  return (opened) => {
    const shown = new Map<number, Pane>();
    const pluginStorage = {
      getItem: (key: string) => storage.get(key) ?? '',
      setItem: (key: string, value: unknown) => void storage.set(key, String(value)),
    };
    const fake = options.application(opened, {
      // By it the probe knows that it asks no real one.
      guijuSimulation: true,
      PluginStorage: pluginStorage,
      CreateTaskPane(address: string) {
        panes += 1;
        const pane = new Pane(panes, framed(places.paneBody, address, manifest.name), onPane);
        shown.set(pane.ID, pane);
        return pane;
      },
      GetTaskPane: (id: number) => shown.get(id) ?? null,
    });
    window.wpsApplication = fake.application;
    const entry = framed(places.hidden, new URL(INDEX, location.href).href, manifest.name);
    const loaded = new Promise<Window>((resolve) => {
      entry.addEventListener('load', () => {
        const page = entry.contentWindow;
        if (page?.location.pathname.endsWith(INDEX) !== true) return;
        call(page, 'OnAddinLoad', { InvalidateControl: () => undefined });
        resolve(page);
      });
    });
    const press = async (id: string) => {
      const page = await loaded;
      if (call(page, 'OnAction', { Id: id }) !== true) onGap(`OnAction of ${id} did not return true`);
    };
    return {
      showPane: () => void press(PANE_BUTTON),
      closePane: () => {
        for (const pane of shown.values()) pane.Visible = false;
      },
      run: ({ id }) => press(id),
      emit: (events) => fake.tell(events),
      close() {
        entry.remove();
        for (const pane of shown.values()) pane.Delete();
      },
    };
  };
}

/** The program's object over the workbook on the page. */
export function etApplicationOf(beliefs: EtBeliefs): WpsOptions['application'] {
  return ({ model }, members) =>
    createEtApplication(model, beliefs, {
      members,
      beginWrite: () => model.writes.begin(),
      endWrite: () => model.writes.end(),
    });
}

const INDEX = 'wps/index.html';
const PANE_BUTTON = 'Guiju.OpenPane';

/** As WPS docks it; its frame stays while it is hidden. */
class Pane {
  DockPosition = 2;

  constructor(
    readonly ID: number,
    private readonly frame: HTMLIFrameElement,
    private readonly onPane: (shown: boolean) => void,
  ) {
    frame.hidden = true;
  }

  get Visible(): boolean {
    return !this.frame.hidden;
  }

  set Visible(shown: boolean) {
    this.frame.hidden = !shown;
    this.onPane(shown);
  }

  Delete(): void {
    this.frame.remove();
  }
}

/** As WPS hands its object to every page of an add-in: the server has put a script before theirs that takes it from here. */
function framed(into: HTMLElement, address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = address;
  into.append(frame);
  return frame;
}

function call(page: Window, name: string, ...given: unknown[]): unknown {
  const called: unknown = Reflect.get(page, name);
  if (typeof called !== 'function') throw new Error(`index.html has no ${name}`);
  return Reflect.apply(called, page, given);
}

/** The ribbon of the package, with the words that its page gives them; the page needs no workbook for that. */
export async function loadWpsRibbon(hidden: HTMLElement): Promise<AddInManifest> {
  const response = await fetch('wps/ribbon.xml');
  if (!response.ok) throw new Error(`wps/ribbon.xml: ${response.status}`);
  const ribbon = new DOMParser().parseFromString(await response.text(), 'application/xml');
  const page = framed(hidden, new URL(INDEX, location.href).href, '');
  await new Promise((resolve) => page.addEventListener('load', resolve));
  const commands = [...ribbon.getElementsByTagName('button')].map((button): AddInCommand => {
    const told = (attribute: string) => {
      const name = button.getAttribute(attribute);
      return name === null || !page.contentWindow ? '' : String(call(page.contentWindow, name, { Id: button.id }));
    };
    return {
      id: button.id,
      label: told('getLabel'),
      description: button.getAttribute('supertip') ?? '',
      icon: new URL(told('getImage'), new URL(INDEX, location.href)).href,
      does: { kind: 'function', name: button.id },
    };
  });
  page.remove();
  return { id: 'guiju', name: ribbon.querySelector('tab')?.getAttribute('label') ?? '', paneUrl: '', commands };
}

declare global {
  interface Window {
    /** What the pages of the add-in find as `Application`. */
    wpsApplication?: object;
  }
}

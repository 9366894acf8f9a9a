/** Excel, as office.js meets it. */
import type { Beliefs } from '../excel/beliefs';
import type { Faults } from '../protocol/faults';
import type { HostProfile } from '../protocol/host-profile';
import type { Traffic } from '../protocol/traffic';
import { AddInHost } from './add-in-host';
import type { AddInManifest } from './manifest';
import type { OpenedWorkbook, Program, ProgramPlaces } from './program';

interface ExcelOptions {
  readonly places: ProgramPlaces;
  readonly manifest: AddInManifest;
  readonly profile: HostProfile;
  readonly beliefs: Beliefs;
  readonly faults: Faults;
  readonly traffic: Traffic;
  readonly locale: string;
  readonly onGap: (message: string, detail?: unknown) => void;
}

export function excelProgram(options: ExcelOptions): (opened: OpenedWorkbook) => Program {
  const { places, manifest, onGap } = options;
  return ({ model, isInCell, focusGrid }) => {
    const host = new AddInHost({
      ...options,
      model,
      isInCell,
      beginBatch: () => model.writes.begin(),
      endBatch: () => model.writes.end(),
      clearUndo: () => model.writes.clearUndo(),
      onFocusLeaves: focusGrid,
    });
    const closePane = () => host.closePagesIn(places.paneBody);
    const show = (url: string) => {
      if (places.paneBody.querySelector('iframe')?.src === new URL(url, location.href).href) return;
      closePane();
      host.openPage(url, manifest.name, places.paneBody);
    };
    return {
      showPane() {
        show(manifest.paneUrl);
        if (places.coAuthorBody)
          host.openPage(manifest.paneUrl, `${manifest.name}（协作者）`, places.coAuthorBody, 'co-author');
      },
      closePane,
      async run(command) {
        if (command.does.kind === 'pane') return show(command.does.url);
        const status = await host.runFunction(command.does.name, command.id, places.hidden);
        if (status !== 0) onGap(`the command ${command.id} completed with status ${String(status)}`);
      },
      emit: (events) => host.emit(events),
      close: () => host.close(),
    };
  };
}

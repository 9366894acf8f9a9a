/**
 * The add-in's pages beside one open workbook: each in a frame of its own with
 * a conversation of its own. Another workbook gets another host: office.js
 * keeps what it knows of a document under the conversation's name.
 */
import type { BatchRequest, BatchResponse } from '../batch-engine/batch';
import type { Beliefs } from '../excel/beliefs';
import type { WorkbookModel, ModelEvent } from '../excel/workbook-model';
import { ExcelSession } from '../excel/excel-session';
import { refusedInCell, refusedInDialog } from '../excel/refused-while-busy';
import { createAddInFrame } from '../protocol/add-in-frame';
import { appContext } from '../protocol/app-context';
import { Conversation } from '../protocol/conversation';
import type { DocumentSettings } from '../protocol/conversation-options';
import type { Faults } from '../protocol/faults';
import type { HostProfile } from '../protocol/host-profile';
import { trafficWrites, type Traffic } from '../protocol/traffic';
import type { AddInManifest } from './manifest';

interface AddInHostOptions {
  readonly manifest: AddInManifest;
  readonly model: WorkbookModel;
  readonly beliefs: Beliefs;
  readonly profile: HostProfile;
  readonly locale: string;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly isInCell: () => boolean;
  readonly beginBatch: () => void;
  readonly endBatch: () => void;
  readonly clearUndo: () => void;
  /** The pane gives the keyboard back to the grid. */
  readonly onFocusLeaves: () => void;
  /** Something the workbench cannot do, or a bug of its. */
  readonly onGap: (message: string, detail?: unknown) => void;
}

interface OpenPage {
  readonly frame: HTMLIFrameElement;
  readonly conversation: Conversation;
  readonly session: ExcelSession;
  readonly person: Person;
}

/** In whose Excel a page runs: that of the person at the grid, or of another who has the same workbook open elsewhere. */
type Person = 'at-the-grid' | 'co-author';

/** Notices by which office.js hands the focus back: Ctrl+F6, the last Tab, Esc, F2. */
const FOCUS_LEAVES: ReadonlySet<number> = new Set([5, 6, 13, 14, 15, 16, 17, 18]);
/** What only the person sees whose grid it is. */
const OWN_VIEW: ReadonlySet<ModelEvent['kind']> = new Set(['selected', 'sheet-activated']);
const DOCUMENT_SELECTION_CHANGED = 'documentSelectionChanged';
const COMMANDS_READY = 'appCommandInvoked';
/** office.js takes commands a moment before the page has named its functions. */
const NO_SUCH_FUNCTION = 11101;
const PAGE_START_MS = 3000;
const RETRY_MS = 50;

export class AddInHost {
  private readonly pages = new Set<OpenPage>();
  private settings: readonly (readonly [string, string])[] = [];
  private commandPage: Promise<OpenPage> | undefined;
  /** One batch after the other, whosever it is, so that what it changes is known to be theirs. */
  private turn: Promise<unknown> = Promise.resolve();
  private writer: ExcelSession | undefined;

  constructor(private readonly options: AddInHostOptions) {
    window.addEventListener('message', this.receive);
  }

  /** Opens a page of the add-in inside an element; the frame is put there. */
  openPage(url: string, title: string, into: HTMLElement, person: Person = 'at-the-grid', isApart = false): OpenPage {
    const conversationId = `${crypto.randomUUID().replaceAll('-', '')}_${Date.now()}`;
    const { manifest, locale } = this.options;
    const target = new URL(url, location.href);
    const frame = createAddInFrame(document, {
      url: target.href,
      title,
      conversationId,
      appId: manifest.id,
      origin: location.origin,
      locale,
      isApart,
    });
    const session = new ExcelSession({
      model: this.options.model,
      beliefs: this.options.beliefs,
      beginBatch: this.options.beginBatch,
      endBatch: this.options.endBatch,
      clearUndo: this.options.clearUndo,
      onGap: (error) => this.options.onGap('a batch met a gap of the workbench', error),
    });
    const conversation = new Conversation({
      id: conversationId,
      origin: location.origin,
      addInOrigin: target.origin,
      post: (text) => frame.contentWindow?.postMessage(text, target.origin),
      appContext: () => this.appContext(into),
      run: (batch, flags) => this.inTurn(session, batch, flags),
      settings: this.documentSettings(),
      traffic: this.options.traffic,
      faults: this.options.faults,
      // Somebody typing elsewhere does not keep a co-author's Excel from answering.
      refuses: (batch) => (person === 'at-the-grid' ? this.refusedWhileBusy(batch) : undefined),
      unreached: () => (this.options.faults.plan.unreached ? this.options.beliefs.unreached : undefined),
      now: () => performance.now(),
      onNotice: (action) => {
        if (FOCUS_LEAVES.has(action)) this.options.onFocusLeaves();
      },
      onGap: this.options.onGap,
    });
    const page = { frame, conversation, session, person };
    this.pages.add(page);
    into.append(frame);
    return page;
  }

  /** Runs a function of the add-in's function file, in a page that nobody sees; resolves with the status it completes with (0 is success). */
  async runFunction(name: string, controlId: string, hidden: HTMLElement): Promise<number> {
    const { functionFile } = this.options.manifest;
    if (functionFile === undefined) throw new Error(`the manifest names no function file for ${name}`);
    this.commandPage ??= this.openCommandPage(functionFile, hidden);
    const { conversation } = await this.commandPage;
    for (const until = performance.now() + PAGE_START_MS; ;) {
      const status = await conversation.invokeCommand(name, controlId);
      if (status !== NO_SUCH_FUNCTION || performance.now() > until) return status;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  emit(events: readonly ModelEvent[]): void {
    for (const { conversation, session, person } of this.pages) {
      const seen = person === 'at-the-grid' ? events : events.filter(({ kind }) => !OWN_VIEW.has(kind));
      if (seen.some((event) => event.kind === 'selected')) {
        conversation.pushDocumentEvent(DOCUMENT_SELECTION_CHANGED, {});
      }
      const here = (event: ModelEvent): boolean =>
        'byAddIn' in event && event.byAddIn ? this.writer === session : person === 'at-the-grid';
      conversation.pushEvents(session.translate(seen, (event) => (here(event) ? 'Local' : 'Remote')));
    }
  }

  closePagesIn(element: HTMLElement): void {
    for (const page of [...this.pages].filter(({ frame }) => element.contains(frame))) this.closePage(page);
  }

  close(): void {
    window.removeEventListener('message', this.receive);
    for (const page of [...this.pages]) this.closePage(page);
  }

  private refusedWhileBusy(batch: BatchRequest): BatchResponse | undefined {
    const { beliefs, faults, isInCell } = this.options;
    if (isInCell()) return refusedInCell(beliefs);
    return faults.plan.dialog && trafficWrites(batch) ? refusedInDialog(beliefs) : undefined;
  }

  private inTurn(session: ExcelSession, batch: BatchRequest, flags: number): Promise<BatchResponse> {
    const answer = this.turn.then(() => {
      this.writer = session;
      return session.run(batch, flags);
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private closePage(page: OpenPage): void {
    page.conversation.close();
    page.frame.remove();
    this.pages.delete(page);
  }

  private readonly receive = (event: MessageEvent): void => {
    for (const { conversation } of this.pages) if (conversation.receive(event.data, event.origin)) return;
  };

  /** office.js takes commands once it has registered for them. */
  private async openCommandPage(url: string, hidden: HTMLElement): Promise<OpenPage> {
    const isApart = this.options.beliefs['ribbon-page'] === 'apart';
    const page = this.openPage(url, this.options.manifest.name, hidden, 'at-the-grid', isApart);
    await page.conversation.registration(COMMANDS_READY);
    return page;
  }

  private appContext(into: HTMLElement): Record<string, unknown> {
    const { manifest, locale, model, profile } = this.options;
    return appContext({
      appId: manifest.id,
      documentUrl: new URL(encodeURIComponent(model.name), `${location.origin}/workbooks/`).href,
      locale,
      addInName: manifest.name,
      profile,
      settings: this.settings,
      width: into.clientWidth,
      height: into.clientHeight,
    });
  }

  private documentSettings(): DocumentSettings {
    return {
      load: () => this.settings,
      save: (settings) => {
        this.settings = settings;
      },
    };
  }
}

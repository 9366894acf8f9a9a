/**
 * One add-in page and the host, speaking the postMessage protocol of Excel on
 * the web. Batches run one after another; events go out after the reply of the
 * batch that caused them. What the host does not know fails loudly.
 */
import { z } from 'zod';
import type { BatchRequest, BatchResponse } from '../batch-engine/batch';
import { answerOf, byteLength, requestFlags, parseBatch } from './batch-message';
import type { ConversationOptions } from './conversation-options';
import { DueReplies } from './due-replies';
import { ActionKind, EnvelopeError, formatEvent, formatReply, parseRequest, type Request } from './envelope';
import { isRegistration, Registrations } from './registrations';
import type { RichApiEvent } from './rich-api-event';
import { RunningCommands } from './running-commands';
import { trafficKind, trafficSummary, trafficWrites } from './traffic';

/** Methods of the host by the number the library calls them with. */
const Dispatch = { loadSettings: 75, saveSettings: 76, fileProperties: 86, richApi: 93, commandCompleted: 94 } as const;

const RICH_API_EVENT_CATEGORY = 65536;
const GENERAL_EXCEPTION = 5001;
const INVALID_API_CALL = 5005;

const method = z.object({
  DdaMethod: z.object({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).nullish(),
  DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }).nullish(),
});
const notice = z.tuple([z.string(), z.number()]).rest(z.unknown());

export class Conversation {
  private readonly registrations = new Registrations();
  private readonly commands = new RunningCommands();
  private readonly replies = new DueReplies();
  private queue: Promise<void> = Promise.resolve();
  private eventSequence = 0;
  private closed = false;

  constructor(private readonly options: ConversationOptions) {}

  /** Takes a message event of the page's window; true where it belonged here. */
  receive(data: unknown, origin: string): boolean {
    const request = parseRequest(data);
    if (this.closed || !request || request.conversation !== this.options.id) return false;
    if (origin !== this.options.addInOrigin) {
      this.options.onGap(`message of conversation ${request.conversation} from another origin: ${origin}`);
      return true;
    }
    this.replies.owe();
    const bytesIn = byteLength(String(data));
    this.queue = this.queue
      .then(() => this.answer(request, bytesIn))
      .catch((thrown: unknown) => this.options.onGap(`${request.action} broke the workbench`, thrown))
      .finally(() => this.replies.given());
    return true;
  }

  /** Pushes events of the workbook, after the replies that are still due. */
  pushEvents(events: readonly RichApiEvent[]): void {
    if (events.length === 0) return;
    const push = (some: readonly RichApiEvent[]): void => this.replies.afterwards(() => this.pushRichApi(some));
    const { faults, id } = this.options;
    if (faults) faults.deliver(id, events, push);
    else push(events);
  }

  private pushRichApi(events: readonly RichApiEvent[]): void {
    this.pushNamed('richApiMessage', {
      ArrayData: events.map((event) => [
        RICH_API_EVENT_CATEGORY,
        event.type,
        event.target,
        JSON.stringify(event.args),
        ++this.eventSequence,
        0,
      ]),
    });
  }

  /** An event of the older API, such as documentSelectionChanged; nothing where nobody listens. */
  pushDocumentEvent(name: string, data: unknown): void {
    this.replies.afterwards(() => this.pushNamed(name, data));
  }

  /** Resolves once the add-in has registered for an event of the older API. */
  registration(name: string): Promise<void> {
    return this.registrations.awaited(name);
  }

  /** Runs a function of a ribbon command and resolves with the status it completes with (0 is success). */
  async invokeCommand(functionName: string, controlId: string): Promise<number> {
    const { id, completed } = this.commands.start();
    this.pushDocumentEvent('appCommandInvoked', {
      0: id,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    });
    return completed;
  }

  close(): void {
    this.closed = true;
    this.replies.forget();
    this.registrations.clear();
  }

  private async answer(request: Request, bytesIn: number): Promise<void> {
    if (request.kind === ActionKind.registerEvent) return this.register(request);
    if (request.kind === ActionKind.unregisterEvent) {
      this.registrations.remove(request.action);
      return this.reply(request, { Error: 0 });
    }
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.context(request);
      case 'ContextActivationManager_notifyHost':
        return this.noticed(request);
      case 'executeMethod':
        return this.execute(request, bytesIn);
      default:
        this.options.onGap(`the workbench does not know the action ${request.action}`, request.data);
        return this.reply(request, null, EnvelopeError.methodNotFound);
    }
  }

  private context(request: Request): void {
    const unreached = this.options.unreached?.();
    if (unreached === 'refused') this.reply(request, null, EnvelopeError.accessDenied);
    if (unreached === undefined) this.reply(request, this.options.appContext());
  }

  private register(request: Request): void {
    if (!isRegistration(request.data)) {
      this.options.onGap(`registration of ${request.action} is not readable`, request.data);
      return this.reply(request, { Error: INVALID_API_CALL });
    }
    this.registrations.keep(request);
    this.reply(request, { Error: 0 });
    this.registrations.announce(request.action);
  }

  private noticed(request: Request): void {
    const parsed = notice.safeParse(request.data);
    if (parsed.success) this.options.onNotice?.(parsed.data[1]);
    this.reply(request, null);
  }

  private async execute(request: Request, bytesIn: number): Promise<void> {
    const parsed = method.safeParse(request.data);
    if (!parsed.success) {
      this.options.onGap('a method call is not readable', request.data);
      return this.reply(request, { Error: INVALID_API_CALL });
    }
    const { DdaMethod, ArrayData, DdaSettingsMethod } = parsed.data;
    switch (DdaMethod.DispatchId) {
      case Dispatch.richApi:
        return this.batch(request, ArrayData ?? [], bytesIn);
      case Dispatch.loadSettings:
        return this.reply(request, { Error: 0, Version: 1, Properties: this.settingsPayload() });
      case Dispatch.saveSettings:
        this.options.settings.save(DdaSettingsMethod?.Properties ?? []);
        return this.reply(request, { Error: 0, Version: 1 });
      case Dispatch.fileProperties:
        return this.reply(request, { Error: 0, Version: 1, Url: this.options.appContext()['_docUrl'] });
      case Dispatch.commandCompleted:
        return this.commandCompleted(request);
      default:
        this.options.onGap(`the workbench does not know the method ${DdaMethod.DispatchId}`, request.data);
        return this.reply(request, { Error: GENERAL_EXCEPTION, Version: 1 });
    }
  }

  private async batch(request: Request, data: readonly unknown[], bytesIn: number): Promise<void> {
    const started = this.options.now();
    const batch = parseBatch(data[4]);
    if (!batch) {
      this.options.onGap('a batch is not readable', data[4]);
      return this.reply(request, { Error: GENERAL_EXCEPTION, Version: 1 });
    }
    const { faults } = this.options;
    await faults?.beforeBatch();
    const response = faults?.refusesRequest(bytesIn) ?? (await this.responseTo(batch, requestFlags(data[6])));
    const made = 'Results' in response ? formatReply(request, this.options.origin, answerOf(response)) : response;
    const refusal = typeof made === 'string' ? faults?.refusesResponse(byteLength(made)) : made;
    const text =
      typeof made === 'string' && !refusal
        ? made
        : formatReply(request, this.options.origin, { Error: refusal?.number, Version: 1 });
    const error = refusal?.code ?? ('Results' in response ? response.Error?.Code : undefined);
    this.options.traffic.add({
      conversation: this.options.id,
      kind: trafficKind(batch),
      writes: trafficWrites(batch),
      actions: batch.Actions.length,
      bytesIn,
      bytesOut: byteLength(text),
      at: started,
      duration: this.options.now() - started,
      summary: trafficSummary(batch),
      ...(error === undefined ? {} : { error }),
    });
    this.post(text);
  }

  private async responseTo(batch: BatchRequest, flags: number): Promise<BatchResponse> {
    return this.options.refuses?.(batch) ?? this.options.run(batch, flags);
  }

  /** Excel's own shape for the settings of a document. */
  private settingsPayload(): object {
    return { Settings: this.options.settings.load().map(([Name, Value]) => ({ Name, Value })) };
  }

  private commandCompleted(request: Request): void {
    if (!this.commands.complete(request.data))
      this.options.onGap('a command is completed that was not running', request.data);
    this.reply(request, { Error: 0, Version: 1 });
  }

  private pushNamed(name: string, data: unknown): void {
    const registration = this.registrations.of(name);
    if (registration) this.post(formatEvent(registration, this.options.origin, data));
  }

  private reply(request: Request, data: unknown, error: number = EnvelopeError.none): void {
    this.post(formatReply(request, this.options.origin, data, error));
  }

  private post(text: string): void {
    if (!this.closed) this.options.post(text);
  }
}

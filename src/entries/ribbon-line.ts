/**
 * The line between ribbon commands and the open pane. Office runs the commands
 * in a page of their own, without the pane's state; both pages are of one
 * origin, so a BroadcastChannel reaches from one to the other on the web and
 * in WebView2 alike. A pane answers for its own document only. Documents that
 * were never saved have no address and cannot be told apart: then the panes of
 * all of them answer.
 */
import type { Session } from '../session/session';

const RIBBON_COMMANDS = ['recheck', 'toggleFlags', 'next'] as const;

export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/** What of a BroadcastChannel is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export const CHANNEL_NAME = 'guiju.ribbon/1';

/** Milliseconds for a pane to say that it is there, and then to have done what it was asked. */
const ANSWER_MS = 300;
const WORK_MS = 20_000;

interface Message {
  readonly guiju: 'ask' | 'taken' | 'done';
  readonly id: string;
  readonly document: string;
  readonly command: RibbonCommand;
}

/** True where an open pane has taken the command, once it has done it or had long enough; false where there is none. */
export function askPane(
  command: RibbonCommand,
  document: string,
  channel: Channel,
  answerMs: number = ANSWER_MS,
): Promise<boolean> {
  const ask: Message = { guiju: 'ask', id: newId(), document, command };
  return new Promise((resolve) => {
    let timer = setTimeout(() => finish(false), answerMs);
    const hear = ({ data }: { readonly data: unknown }) => {
      const message = messageOf(data);
      if (message?.id !== ask.id) return;
      if (message.guiju === 'done') finish(true);
      if (message.guiju === 'taken') {
        clearTimeout(timer);
        timer = setTimeout(() => finish(true), WORK_MS);
      }
    };
    const finish = (taken: boolean) => {
      clearTimeout(timer);
      channel.removeEventListener('message', hear);
      resolve(taken);
    };
    channel.addEventListener('message', hear);
    channel.postMessage(ask);
  });
}

/** Lets a pane do what the ribbon of its document asks: the session, or the pane itself where it is to go on to the next finding. The returned function stops that. */
export function answerRibbon(session: Session, next: () => void, document: string, channel: Channel): () => void {
  const hear = ({ data }: { readonly data: unknown }) => {
    const message = messageOf(data);
    if (message?.guiju !== 'ask' || message.document !== document) return;
    channel.postMessage({ ...message, guiju: 'taken' });
    void carryOut(session, next, message.command).finally(() => channel.postMessage({ ...message, guiju: 'done' }));
  };
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}

async function carryOut(session: Session, next: () => void, command: RibbonCommand): Promise<void> {
  switch (command) {
    case 'recheck':
      return session.recheck();
    case 'toggleFlags':
      return session.setFlags({ shown: !session.state().flags.shown });
    case 'next':
      return next();
  }
}

/** By what is there on a page from anywhere: `randomUUID` is not. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

function messageOf(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { guiju, id, document, command }: Partial<Record<keyof Message, unknown>> = data;
  if (guiju !== 'ask' && guiju !== 'taken' && guiju !== 'done') return undefined;
  const known = RIBBON_COMMANDS.find((one) => one === command);
  if (!known || typeof id !== 'string' || typeof document !== 'string') return undefined;
  return { guiju, id, document, command: known };
}

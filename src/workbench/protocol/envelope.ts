/**
 * The envelopes of Excel on the web: JSON strings over postMessage, requests
 * of the add-in one way, replies and events the other.
 */
import { z } from 'zod';

export const ActionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

const MessageKind = { request: 0, response: 1 } as const;
const ResponseKind = { call: 0, event: 1 } as const;

/** Codes of the envelope itself, not of the method called. */
export const EnvelopeError = { none: 0, methodNotFound: -1, accessDenied: -5 } as const;

const requestEnvelope = z.object({
  _messageType: z.literal(MessageKind.request),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _origin: z.string(),
  _data: z.unknown(),
  _actionType: z.number(),
});

export interface Request {
  readonly action: string;
  readonly kind: number;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

/** Reads what arrived on the window; undefined for anything that is not a request of an add-in. */
export function parseRequest(text: unknown): Request | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = requestEnvelope.safeParse(json);
  if (!parsed.success) return undefined;
  const { _actionName, _actionType, _conversationId, _correlationId, _data } = parsed.data;
  return {
    action: _actionName,
    kind: _actionType,
    conversation: _conversationId,
    correlation: _correlationId,
    data: _data,
  };
}

export function formatReply(
  request: Request,
  origin: string,
  data: unknown,
  error: number = EnvelopeError.none,
): string {
  return formatResponse(request, origin, data, error, ResponseKind.call);
}

/** An event answers, again and again, the request that registered it. */
export function formatEvent(registration: Request, origin: string, data: unknown): string {
  return formatResponse(registration, origin, data, EnvelopeError.none, ResponseKind.event);
}

function formatResponse(request: Request, origin: string, data: unknown, error: number, kind: number): string {
  return JSON.stringify({
    _messageType: MessageKind.response,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _serializerVersion: 1,
    _errorCode: error,
    _responseType: kind,
  });
}

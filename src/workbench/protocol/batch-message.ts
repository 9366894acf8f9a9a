/** A batch as a message of the protocol carries it, and what goes back. */
import { batchRequest, type BatchRequest, type BatchResponse } from '../batch-engine/batch';

export function answerOf(response: BatchResponse): object {
  return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], JSON.stringify(response)] };
}

/** What the library says of a batch beside its body; see ExcelSession. */
export function requestFlags(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

export function parseBatch(text: unknown): BatchRequest | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const parsed = batchRequest.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

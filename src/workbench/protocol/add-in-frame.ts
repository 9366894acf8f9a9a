/**
 * The iframe an add-in's page runs in. Its name carries the host's and the
 * conversation's facts to office.js, and must stand before the frame is
 * inserted: browsers ignore later changes.
 */
interface AddInFrameFacts {
  readonly url: string;
  readonly title: string;
  readonly conversationId: string;
  readonly appId: string;
  /** Of the host's page: 'https://localhost:3000'. */
  readonly origin: string;
  readonly locale: string;
  /** Storage and channels of its own, which no other page of its origin shares. */
  readonly isApart: boolean;
}

export function createAddInFrame(document: Document, facts: AddInFrameFacts): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.name = addInFrameName(facts);
  frame.title = facts.title;
  // An attribute, since the types of the DOM do not know the property yet; to be set before the page is.
  if (facts.isApart) frame.setAttribute('credentialless', '');
  frame.src = facts.url;
  return frame;
}

function addInFrameName(facts: AddInFrameFacts): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${facts.conversationId}`,
    hostInfo: `Excel$Web$16.00$${facts.locale}$${crypto.randomUUID()}$$$0`,
    xdmInfo: `${facts.conversationId}|${facts.appId}|${facts.origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

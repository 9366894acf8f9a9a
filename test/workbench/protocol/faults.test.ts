import { Faults, parseFaults } from '../../../src/workbench/protocol/faults';
import type { RichApiEvent } from '../../../src/workbench/protocol/rich-api-event';

const event = (target: string): RichApiEvent => ({ type: 10, target, args: {} });

afterEach(() => jest.useRealTimers());

describe('faults in the address of the page', () => {
  it('are read by name and number', () => {
    expect(parseFaults('latency:200,throttled:2,expired')).toEqual({ latency: 200, throttled: 2, expired: true });
    expect(parseFaults('request-limit:4000,lost-events:1')).toEqual({ requestLimit: 4000, lostEvents: 1 });
    expect(parseFaults('dialog,unreached')).toEqual({ dialog: true, unreached: true });
    expect(parseFaults(null)).toEqual({});
  });

  it.each(['delay:3', 'latency', 'expired:1', 'dialog:1', 'latency:x', 'throttled:-1'])(
    'that are none are refused: %s',
    (text) => {
      expect(parseFaults(text)).toBeUndefined();
    },
  );
});

describe('what goes wrong', () => {
  it('throttling refuses so many batches and no more', () => {
    const faults = new Faults({ throttled: 2 });
    const codes = [1, 2, 3].map(() => faults.refusesRequest(10)?.number);
    expect(codes).toEqual([5102, 5102, undefined]);
    expect(faults.plan.throttled).toBe(0);
  });

  it('an expired session refuses everything until it is renewed, and limits refuse what is larger', () => {
    const faults = new Faults({ expired: true, requestLimit: 100, responseLimit: 50 });
    expect(faults.refusesRequest(10)?.number).toBe(5012);
    faults.set({ expired: false });
    expect([100, 101].map((bytes) => faults.refusesRequest(bytes)?.number)).toEqual([undefined, 5103]);
    expect([50, 51].map((bytes) => faults.refusesResponse(bytes)?.number)).toEqual([undefined, 5104]);
  });

  it('events are lost, and after that come late by one', () => {
    const faults = new Faults({ lostEvents: 1, reorderedEvents: 1 });
    const heard: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      faults.deliver('talk', [event(name)], (events) => heard.push(...events.map(({ target }) => target)));
    }
    expect(heard).toEqual(['c', 'b', 'd']);
  });

  it('an event that comes late comes all the same where no other follows', async () => {
    jest.useFakeTimers();
    const faults = new Faults({ reorderedEvents: 1 });
    const heard: string[] = [];
    faults.deliver('talk', [event('a')], (events) => heard.push(...events.map(({ target }) => target)));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(['a']);
  });
});

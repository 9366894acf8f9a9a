/** A machine that has other work takes ten times as long; what hangs hangs longer than this. */
jest.setTimeout(60_000);

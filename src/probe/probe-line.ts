/** The name under which the ribbon's page and the probe's try to reach each other: of a channel, and of a place in storage. */
export const PROBE_LINE = 'guiju.probe/1';

/** The last word the program is started with as a thread of another: looked for before what threads need is loaded. */
export const THREAD = 'serve-checks-as-thread';

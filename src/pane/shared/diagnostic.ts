/**
 * What to hand to whoever maintains the add-in when the pane crashed. An
 * error's own message may quote a cell; it is left out, and so is everything
 * else that comes from the workbook.
 */
interface Surroundings {
  readonly language: string;
  readonly userAgent: string;
}

const FRAMES = 12;

export function diagnosticOf(error: unknown, componentStack: string, surroundings: Surroundings): string {
  return [
    'guiju.diagnostic/1',
    `language: ${surroundings.language}`,
    `browser: ${surroundings.userAgent}`,
    `error: ${error instanceof Error ? error.constructor.name : typeof error}`,
    ...framesOf(error instanceof Error ? (error.stack ?? '') : ''),
    'components:',
    ...framesOf(componentStack),
  ].join('\n');
}

/** Lines that name a place in the code; what stands before them is the message. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s*(at\s|[^\s@]*@).*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES)
    .map((line) => `  ${line.trim()}`);
}

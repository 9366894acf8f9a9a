import { chromium, type Browser } from 'playwright-core';
import { HOW_TO_GET_CHROMIUM, findChromium } from '../../setup/browser.mjs';

/** Nothing the browser does of its own accord may be mistaken for ours. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium without a window; where there is none, an error that says how to get one. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({ executablePath, args: [...QUIET, ...args] });
}

/**
 * A page in a browser as old as those inside WPS, or in today's. No one driver
 * reaches them all, so what a journey asks of a page is as little as both can
 * do: to run a function there, and to press the mouse and the keys.
 */
import driver from 'puppeteer-core';
import { oldChromium } from '../../setup/old-chromium.mjs';
import { launchChromium } from './launch-chromium';

export interface EnginePage {
  /** What an expression comes to on the page. */
  ask(expression: string): Promise<unknown>;
  click(x: number, y: number): Promise<void>;
  /** Into what has the focus. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  picture(file: string): Promise<void>;
  /** Errors that nobody caught, and what the page wrote as an error. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface Engine {
  /** As the browser calls itself: 'HeadlessChrome/88.0.4298.0'. */
  readonly name: string;
  /** `before` is a script that runs before any of the page's own. */
  open(address: string, before: string, size: { readonly width: number; readonly height: number }): Promise<EnginePage>;
  close(): Promise<void>;
}

export type EngineVersion = 88 | 103 | 'today';

export function launchEngine(version: EngineVersion): Promise<Engine> {
  return version === 'today' ? launchToday() : launchOld(version);
}

/** The same on every machine, as far as it can be. */
const SAME = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--lang=zh-CN', '--font-render-hinting=none'];
/** A page lives for two seconds: what is compiled better beside it, a fifth of the work, comes too late to be run. */
const ARGUMENTS = [...SAME, '--js-flags=--no-opt'];

async function launchOld(version: 88 | 103): Promise<Engine> {
  const { program, libraries } = oldChromium(version);
  const browser = await driver.launch({
    executablePath: program,
    args: ARGUMENTS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, LANGUAGE: 'zh_CN' },
  });
  return {
    name: await browser.version(),
    async open(address, before, size) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      await page.setViewport(size);
      await page.evaluateOnNewDocument(before);
      await page.goto(address);
      return {
        ask: (expression) => page.evaluate(expression),
        click: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        picture: async (file) => void (await page.screenshot({ path: file })),
        complaints,
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function launchToday(): Promise<Engine> {
  const browser = await launchChromium();
  return {
    name: `today ${browser.version()}`,
    async open(address, before, size) {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN' });
      await context.addInitScript({ content: before });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      await page.goto(address);
      return {
        ask: (expression) => page.evaluate(expression),
        click: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        picture: async (file) => void (await page.screenshot({ path: file })),
        complaints,
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

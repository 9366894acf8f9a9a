/**
 * Where tests in the browser run: as any other in node, and with one browser,
 * one server and their tabs for all files of a run. A browser takes a second
 * to start and each tab two to learn the scripts, which every file would
 * otherwise do anew. A page is emptied between tests and not otherwise between
 * files; what a test's own code remembers is of its file alone, as ever.
 */
import { TestEnvironment } from 'jest-environment-node';
import { tabsOfTheRun } from '../e2e/support/tabs';

class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.tabsOfTheRun = tabsOfTheRun();
  }
}

/** By the name Jest asks for. */
export { BrowserEnvironment as default };

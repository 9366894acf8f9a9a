// oxlint-disable no-restricted-exports -- as the driver has it
/** What the tests use of the driver of old browsers, which comes without types. */
declare module 'puppeteer-core' {
  interface Page {
    on(event: 'pageerror', listener: (error: Error) => void): void;
    on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
    setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
    evaluateOnNewDocument(script: string): Promise<void>;
    goto(address: string): Promise<unknown>;
    evaluate(expression: string): Promise<unknown>;
    screenshot(options: { readonly path: string }): Promise<unknown>;
    close(): Promise<void>;
    readonly mouse: { click(x: number, y: number): Promise<void> };
    readonly keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
  }

  interface Browser {
    version(): Promise<string>;
    newPage(): Promise<Page>;
    close(): Promise<void>;
  }

  interface Driver {
    launch(options: {
      readonly executablePath: string;
      readonly args: readonly string[];
      readonly env: NodeJS.ProcessEnv;
    }): Promise<Browser>;
  }

  const driver: Driver;
  export default driver;
}

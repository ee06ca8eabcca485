import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium } from 'playwright-core';

/** Debian's package, or what CHROMIUM_PATH names. */
const PATH = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * Null where the browser tests can run, else the reason why not: the tests need no install but Node.js, so a machine
 * without a browser says so and goes on. With `CI=true` they run, and fail, in any case.
 */
export const noBrowser: string | null =
  existsSync(PATH) || process.env['CI'] === 'true' ? null : `not run: no Chromium at ${PATH} (set CHROMIUM_PATH)`;

/** A headless Chromium that calls nobody by itself. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page with what went wrong on it, and whom it called. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught errors and violations of the content security policy. */
  readonly complaints: readonly string[];
  /** Origins of all requests. */
  readonly origins: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Opens a fresh context, so that nothing is remembered from another test. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  return { page, complaints, origins, close: () => context.close() };
}

/** As much of the DOM as the tests look at; the product is compiled without the DOM's types. */
interface SeenElement {
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly ownerDocument: {
    readonly activeElement: unknown;
    elementFromPoint(x: number, y: number): unknown;
    readonly defaultView: {
      readonly innerHeight: number;
      getComputedStyle(element: SeenElement): { getPropertyValue(name: string): string };
    };
  };
  getClientRects(): ArrayLike<Record<'left' | 'top' | 'width' | 'height' | 'bottom', number>>;
  contains(other: unknown): boolean;
}

/** True where the element's first line is on the screen, and nothing lies over it. */
export async function isSeen(locator: Locator): Promise<boolean> {
  return locator.evaluate((element: SeenElement) => {
    const line = element.getClientRects()[0];
    if (line === undefined) return false;
    const page = element.ownerDocument;
    const seen = page.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    return line.top >= 0 && line.bottom <= page.defaultView.innerHeight && element.contains(seen);
  });
}

/** True where the keyboard goes to the element. */
export async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element: SeenElement) => element.ownerDocument.activeElement === element);
}

/** The value that a style property has in the end. */
export async function styleOf(locator: Locator, property: string): Promise<string> {
  return locator.evaluate(
    (element: SeenElement, name) => element.ownerDocument.defaultView.getComputedStyle(element).getPropertyValue(name),
    property,
  );
}

/** By how many pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((element: SeenElement) => element.scrollWidth - element.clientWidth);
}

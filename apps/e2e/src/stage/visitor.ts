import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { addressOf, chromiumPath } from './where.js';

export const patience = 45_000;

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 360, height: 740 };

/** The browser all visitors of one story share. Signals are left to the run, which stops everything in order. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
}

/** One person at a browser of their own: own cookies, and a note of everything the browser complained about. */
export class Visitor {
  readonly complaints: string[] = [];
  private meant: RegExp | null = null;

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    public page: Page,
  ) {}

  static async arrives(browser: Browser, name: string): Promise<Visitor> {
    const context = await browser.newContext({ viewport: wide, locale: 'en-US', reducedMotion: 'reduce', colorScheme: 'light' });
    context.setDefaultTimeout(patience);
    const visitor = new Visitor(name, context, await context.newPage());
    context.on('console', (message) => {
      if (message.type() === 'error') visitor.notes(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (problem) => visitor.notes(String(problem.error())));
    return visitor;
  }

  /** From now on the browser may complain about this; the story means it to. */
  expects(complaint: RegExp): void {
    this.meant = complaint;
  }

  /** Opens a page of a school (or of `operator`, or of the bare domain). */
  async opens(slug: string | null, path = '/'): Promise<void> {
    await this.page.goto(addressOf(slug) + path);
  }

  /** Does what opens a new window, and goes on there. */
  async followsToNewWindow(act: () => Promise<void>): Promise<void> {
    const opened = this.context.waitForEvent('page');
    await act();
    this.page = await opened;
    await this.page.waitForLoadState();
  }

  private notes(complaint: string): void {
    if (!this.meant?.test(complaint)) this.complaints.push(complaint);
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }
}

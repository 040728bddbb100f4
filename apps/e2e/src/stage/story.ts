import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';
import { shotsFolder } from './where.js';

/** Steps that build on each other: the first that fails says where everyone stood, the ones after it are not tried. */
export class Story {
  private browser: Browser | null = null;
  private readonly visitors: Visitor[] = [];
  private brokenAt: string | null = null;

  constructor() {
    beforeAll(async () => {
      this.browser = await openBrowser();
    });
    afterAll(() => this.browser?.close());
  }

  async visitor(name: string): Promise<Visitor> {
    if (!this.browser) throw new Error('The story has not begun.');
    const visitor = await Visitor.arrives(this.browser, name);
    this.visitors.push(visitor);
    return visitor;
  }

  step(name: string, act: () => Promise<void>): void {
    it(name, async () => {
      if (this.brokenAt) throw plainly(`Not tried, because this failed before: ${this.brokenAt}`);
      try {
        await act();
      } catch (problem) {
        this.brokenAt = name;
        throw new Error(`${(problem as Error).message}\n\n${await this.whereEveryoneStands()}`, { cause: problem });
      }
    });
  }

  private async whereEveryoneStands(): Promise<string> {
    return (await Promise.all(this.visitors.map(whereabouts))).join('\n\n');
  }
}

/** An error whose words say it all; the place in the code says nothing. */
function plainly(message: string): Error {
  const problem = new Error(message);
  problem.stack = message;
  return problem;
}

async function whereabouts({ name, page, complaints }: Visitor): Promise<string> {
  if (page.isClosed()) return `${name} has left.`;
  const text = await page
    .locator('main')
    .first()
    .innerText({ timeout: 2000 })
    .catch(() => '');
  if (shotsFolder) {
    mkdirSync(shotsFolder, { recursive: true });
    await page.screenshot({ path: join(shotsFolder, `failed-${name}.png`), timeout: 5000 }).catch(() => null);
  }
  return [`${name} is at ${page.url()} and reads:`, text.slice(0, 700), ...complaints].join('\n');
}

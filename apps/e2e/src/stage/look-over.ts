import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { narrow, type Visitor, wide } from './visitor.js';
import { shotsFolder } from './where.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
let shots = 0;

/**
 * Looks at the page as it is now, at both widths and, when asked, in both schemes: no rule of WCAG 2.2 AA broken,
 * nothing wider than the window, and nothing the browser complained about so far.
 */
export async function lookOver(visitor: Visitor, name: string, { dark = false } = {}): Promise<void> {
  const { page } = visitor;
  shots += 1;
  const problems: string[] = [];
  for (const scheme of dark ? (['dark', 'light'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const size of [narrow, wide]) {
      await page.setViewportSize(size);
      const at = `${name} at ${size.width} px, ${scheme}`;
      problems.push(...(await problemsOf(page)).map((problem) => `${at}: ${problem}`));
      await keepShot(page, `${String(shots).padStart(2, '0')}-${name}-${size.width}${scheme === 'dark' ? '-dark' : ''}`);
    }
  }
  problems.push(...visitor.complaints.splice(0).map((complaint) => `${name}: the browser said: ${complaint}`));
  if (problems.length > 0) throw new Error(`${page.url()}\n${problems.join('\n')}`);
}

async function problemsOf(page: Page): Promise<string[]> {
  await page.evaluate('document.fonts.ready.then(() => true)');
  // A button that the bar on top happens to cover halfway is not a small one.
  await page.evaluate('scrollTo({ top: 0, behavior: "instant" })');
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  const isOneFrame = page.frames().length === 1;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(isOneFrame).withTags(rules).analyze();
  return [
    ...(over > 0 ? [`is ${over} px wider than the window`] : []),
    ...violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ];
}

async function keepShot(page: Page, name: string): Promise<void> {
  if (!shotsFolder) return;
  mkdirSync(shotsFolder, { recursive: true });
  await page.screenshot({ path: join(shotsFolder, `${name}.png`), fullPage: true });
}

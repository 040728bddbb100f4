import type { Locator, Page } from 'playwright-core';

/** The school's main color as this page has it, `#rrggbb`. */
export async function primaryOf(page: Page): Promise<string> {
  return toHex(
    await page.evaluate<string>(`(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--ak-primary)';
      const color = getComputedStyle(probe).color;
      probe.remove();
      return color;
    })()`),
  );
}

/** What stands behind a button's words, `#rrggbb`. */
export async function backgroundOf(place: Locator): Promise<string> {
  return toHex(await place.evaluate((element) => getComputedStyle(element).backgroundColor));
}

function toHex(color: string): string {
  const channels = color.match(/\d+/g) ?? [];
  return `#${channels
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}

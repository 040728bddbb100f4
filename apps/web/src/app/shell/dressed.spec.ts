import { TestBed } from '@angular/core/testing';
import { dressed } from './dressed';

const links = () => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
const enter = (...addresses: string[]) =>
  TestBed.runInInjectionContext(() => dressed(...addresses)(null as never, null as never)) as Promise<boolean>;

describe('style sheets of a few pages', () => {
  it('are waited for, and asked for once', async () => {
    let entered = false;
    const first = enter('media/a.css').then(() => (entered = true));
    await Promise.resolve();
    expect([entered, links().map((link) => link.getAttribute('href'))]).toEqual([false, ['media/a.css']]);
    links()[0]?.onload?.(new Event('load'));
    await first;
    await enter('media/a.css');
    expect(links()).toHaveLength(1);
  });

  it('that do not come keep nobody out, and are asked for again', async () => {
    const first = enter('media/b.css');
    links().at(-1)?.onerror?.(new Event('error'));
    expect(await first).toBe(true);
    const second = enter('media/b.css');
    expect(links().at(-1)?.getAttribute('href')).toBe('media/b.css');
    links().at(-1)?.onload?.(new Event('load'));
    expect(await second).toBe(true);
  });
});

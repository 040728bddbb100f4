import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Suggestion } from '@akin/contracts';
import { BetterMatches } from './better-matches';

const show = async (items: Suggestion[]): Promise<HTMLElement> => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(BetterMatches);
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/me/suggestions').flush({ items, setAside: 0 });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
};

describe('what would bring better matches', () => {
  it('is not there when there is nothing to say', async () => {
    expect((await show([])).textContent?.trim()).toBe('');
  });

  it('says each in words, without a number', async () => {
    const page = await show([
      { kind: 'answer', code: 'language', label: 'Languages' },
      { kind: 'open', code: 'value', label: 'Values' },
      { kind: 'help', code: 'leadership', label: 'Leadership' },
    ]);
    expect([...page.querySelectorAll('li')].map((line) => line.textContent?.split(':')[0])).toEqual(['Languages', 'Values', 'Leadership']);
    expect(page.textContent).not.toMatch(/\d/);
  });

  it('sets one aside for good, and can bring it back', async () => {
    const page = await show([{ kind: 'answer', code: 'language', label: 'Languages' }]);
    const http = TestBed.inject(HttpTestingController);
    page.querySelector<HTMLButtonElement>('[aria-label="Set aside: Languages"]')?.click();
    const put = http.expectOne({ method: 'PUT', url: '/api/me/suggestions/set-aside' });
    expect(put.request.body).toEqual({ kind: 'answer', code: 'language', aside: true });
    put.flush({ items: [], setAside: 1 });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    expect(page.textContent).toContain('You set aside');
    page.querySelector('button')?.click();
    http.expectOne({ method: 'DELETE', url: '/api/me/suggestions/set-aside' });
  });
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OfferedVocabularyView, WishList } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { WishPanel } from './wish-panel';

const vocabulary: OfferedVocabularyView = {
  allowed: { language: ['collect', 'display', 'rank', 'must_have'] },
  needs: [{ code: 'research_start_up', label: 'Research start-up' }],
  facets: [
    {
      code: 'language',
      label: 'Languages',
      identity: true,
      multiple: true,
      wishLabel: 'Speaks {term}',
      missLabel: '',
      terms: [
        { code: 'spanish', label: 'Spanish' },
        { code: 'spanish_sign', label: 'Spanish Sign Language' },
      ],
    },
  ],
};
const kept: WishList = { wishes: [{ facet: 'language', term: 'spanish', weight: 'a_lot' }] };

describe('the wish list on the page', () => {
  let fixture: ComponentFixture<WishPanel>;
  let http: HttpTestingController;

  beforeEach(async () => {
    Element.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(WishPanel);
    TestBed.tick();
    http.expectOne('/api/wishes').flush(kept);
    http.expectOne('/api/vocabulary').flush(vocabulary);
    await fixture.whenStable();
  });

  const page = () => fixture.nativeElement as HTMLElement;
  const type = async (text: string) => {
    const box = page().querySelector('#add-wish') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const offered = () => [...page().querySelectorAll('[role=option] span')].map((option) => option.textContent);

  it('does not offer what is wished for already', async () => {
    await type('spanish');
    expect(offered()).toEqual(['Speaks Spanish Sign Language']);
  });

  it('finds languages beyond the list on the server, and reads their names from then on', async () => {
    jest.useFakeTimers();
    const box = page().querySelector('#add-wish') as HTMLInputElement;
    box.value = 'garif';
    box.dispatchEvent(new Event('input'));
    jest.advanceTimersByTime(200);
    jest.useRealTimers();
    TestBed.tick();
    const items = [
      { code: 'spanish', label: 'Spanish' },
      { code: 'cab', label: 'Garifuna' },
    ];
    http.expectOne('/api/vocabulary/languages?q=garif').flush({ items });
    await fixture.whenStable();
    expect(offered()).toEqual(['Speaks Garifuna']);
    page().querySelector<HTMLElement>('[role=option]')?.click();
    await fixture.whenStable();
    expect(http.expectOne({ method: 'PUT', url: '/api/wishes' }).request.body.wishes.at(-1)).toMatchObject({
      facet: 'language',
      term: 'cab',
    });
    expect(page().querySelector('.wishlist')?.textContent).toContain('Speaks Garifuna');
  });

  it('takes a need for a must, to begin with', async () => {
    await type('research');
    page().querySelector<HTMLElement>('[role=option]')?.click();
    const put = http.expectOne({ method: 'PUT', url: '/api/wishes' });
    expect(put.request.body.wishes[1]).toEqual({ facet: 'need', term: 'research_start_up', weight: 'must' });
  });

  it('removes a wish at once, and offers to undo it', () => {
    page().querySelector<HTMLButtonElement>('button[aria-label="Remove wish: Speaks Spanish"]')?.click();
    expect(http.expectOne({ method: 'PUT' }).request.body).toEqual({ wishes: [] });
    expect(TestBed.inject(Toasts).toast()?.undo).toBeDefined();
  });
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type FacetView, type NamedWishList, type OfferedVocabularyView, type Wish, wishLimits } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { WishPanel } from './wish-panel';

const facet = (code: string, label: string, wishLabel: string, terms: FacetView['terms']): FacetView => ({
  ...{ code, label, wishLabel, terms, identity: true, multiple: true, missLabel: '' },
});
const vocabulary: OfferedVocabularyView = {
  allowed: { language: ['collect', 'display', 'rank', 'must_have'], faith: ['collect', 'display', 'rank'] },
  needs: [{ code: 'research_start_up', label: 'Research start-up' }],
  facets: [
    facet('language', 'Languages', 'Speaks {term}', [
      { code: 'spanish', label: 'Spanish' },
      { code: 'spanish_sign', label: 'Spanish Sign Language' },
    ]),
    facet('faith', 'Faith', '{term} faith', [{ code: 'bahai', label: 'Bahá’í' }]),
  ],
};
const list = (id: string, wishes: Wish[], inUse = false): NamedWishList => ({ id, name: `List ${id}`, inUse, lean: 50, wishes });
const spanish: Wish = { facet: 'language', term: 'spanish', weight: 'a_lot' };

describe('the wish list on the page', () => {
  let fixture: ComponentFixture<WishPanel>;
  let http: HttpTestingController;

  const open = async (...lists: NamedWishList[]) => {
    Element.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(WishPanel);
    TestBed.tick();
    http.expectOne('/api/wish-lists').flush({ items: lists });
    http.expectOne('/api/vocabulary').flush(vocabulary);
    await fixture.whenStable();
    document.body.append(page());
  };

  afterEach(() => page().remove());

  const page = () => fixture.nativeElement as HTMLElement;
  const type = async (text: string) => {
    const box = page().querySelector('#add-wish') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const offered = () => [...page().querySelectorAll('[role=option] span')].map((option) => option.textContent);
  const named = (name: string) => [...page().querySelectorAll('button')].find((button) => button.textContent?.trim().endsWith(name))!;
  const press = async (name: string) => {
    named(name).click();
    await fixture.whenStable();
  };
  const choose = async () => {
    page().querySelector<HTMLElement>('[role=option]')?.click();
    await fixture.whenStable();
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const saved = () => http.expectOne({ method: 'PUT', url: '/api/wish-lists/a' }).request.body as { wishes: Wish[]; lean: number };

  it('does not offer what is wished for already', async () => {
    await open(list('a', [spanish], true));
    await type('spanish');
    expect(offered()).toEqual(['Speaks Spanish Sign Language', 'Look for “spanish”']);
  });

  it('finds languages beyond the list on the server, and reads their names from then on', async () => {
    await open(list('a', [spanish], true));
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
    expect(offered()).toEqual(['Speaks Garifuna', 'Look for “garif”']);
    await choose();
    expect(saved().wishes.at(-1)).toMatchObject({ facet: 'language', term: 'cab' });
    expect(page().querySelector('.wishlist')?.textContent).toContain('Speaks Garifuna');
  });

  it.each([
    ['research', { facet: 'need', term: 'research_start_up', weight: 'must' }],
    ['zoom', { facet: 'meeting_mode', term: 'video', weight: 'a_lot' }],
    ['women in surgery', { facet: 'words', term: 'women in surgery', weight: 'a_lot' }],
  ])('takes up “%s”', async (typed, wish) => {
    await open(list('a', [], true));
    await type(typed);
    await choose();
    expect(saved().wishes).toEqual([wish]);
  });

  it('says why a must is refused, and offers the rest', async () => {
    await open(list('a', [{ facet: 'faith', term: 'bahai', weight: 'a_lot' }], true));
    const wish = page().querySelector('.wishlist fieldset')!;
    const off = [...wish.querySelectorAll('label')].filter((label) => label.querySelector('input')?.disabled);
    expect(off.map((label) => label.textContent)).toEqual(['Must', 'Not wanted']);
    expect(document.getElementById(wish.getAttribute('aria-describedby')!)?.textContent).toContain('keeps nobody out');
  });

  it('goes on where wishes are added, also where a full list had no place for that', async () => {
    const many = Array.from({ length: wishLimits.wishes - 1 }, (_, n): Wish => ({ facet: 'words', term: `word ${n}`, weight: 'a_lot' }));
    await open(list('a', [spanish, ...many], true));
    expect(page().querySelector('#add-wish')).toBeNull();
    page().querySelector<HTMLButtonElement>('button[aria-label="Remove wish: Speaks Spanish"]')?.click();
    await fixture.whenStable();
    expect(document.activeElement?.id).toBe('add-wish');
  });

  it('removes a wish at once, and offers to undo it', async () => {
    await open(list('a', [spanish], true));
    page().querySelector<HTMLButtonElement>('button[aria-label="Remove wish: Speaks Spanish"]')?.click();
    await fixture.whenStable();
    expect(saved().wishes).toEqual([]);
    expect(TestBed.inject(Toasts).toast()?.undo).toBeDefined();
    expect(document.activeElement?.id).toBe('add-wish');
  });

  it('leans to one side in words, and saves when it is let go', async () => {
    await open(list('a', [spanish, { facet: 'need', term: 'research_start_up', weight: 'must' }], true));
    const slider = page().querySelector<HTMLInputElement>('#lean')!;
    slider.value = '80';
    slider.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(slider.getAttribute('aria-valuetext')).toBe('Who they are comes first');
    http.expectNone({ method: 'PUT' });
    slider.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(saved().lean).toBe(80);
  });

  it('makes a new list by name and goes back to where one was', async () => {
    await open(list('a', [spanish], true));
    await press('List a');
    await press('New list');
    const box = page().querySelector<HTMLInputElement>('#list-name')!;
    expect(document.activeElement).toBe(box);
    box.value = ' For research ';
    box.form?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    const added = http.expectOne({ method: 'POST', url: '/api/wish-lists' });
    expect(added.request.body).toEqual({ name: 'For research' });
    added.flush({ items: [list('a', [spanish]), { ...list('b', [], true), name: 'For research' }] });
    await settle();
    expect(document.activeElement?.textContent).toContain('For research');
    expect(page().querySelector('.wishlist')).toBeNull();
  });

  it('deletes a list with a way back, but never the last', async () => {
    await open(list('a', [spanish], true), list('b', []));
    await press('List a');
    await press('Delete this list');
    http.expectOne({ method: 'DELETE', url: '/api/wish-lists/a' }).flush({ items: [list('b', [], true)] });
    await settle();
    expect(TestBed.inject(Toasts).toast()).toMatchObject({ text: 'List deleted: List a', undo: expect.any(Function) });
    await press('List b');
    expect(named('Delete this list')).toBeUndefined();
  });
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MentorCard, MentorSearch, OfferedVocabularyView, SavedSearch, Wish } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { FindMentorPage } from './find-mentor-page';
import { FindState } from './find-state';

const vocabulary: OfferedVocabularyView = {
  allowed: { language: ['collect', 'display', 'rank', 'must_have', 'search'] },
  needs: [],
  facets: [
    {
      ...{ code: 'language', label: 'Languages', wishLabel: 'Speaks {term}', missLabel: '', identity: true, multiple: true },
      terms: [{ code: 'spanish', label: 'Spanish' }],
    },
  ],
};
const spanish: Wish = { facet: 'language', term: 'spanish', weight: 'must' };
const card = (id: string): MentorCard => ({
  ...{ id, name: `Dr. Ann ${id}`, pronouns: null, role: 'Professor', subspecialty: null, ownWords: null, alsoHelpsWith: [] },
  ...{ reasons: [{ kind: 'meets', wish: spanish, label: 'Speaks Spanish' }], openRequestId: null },
  ...{ capacity: 2, taken: 1, held: 0, room: 1 },
});
const found = (given: Partial<MentorSearch>): MentorSearch => ({
  ...{ items: [], total: 0, relaxations: [], nearest: [], counts: [], readAs: [] },
  ...given,
});
const two = found({ items: [card('Osei'), card('Lim')], total: 2 });

describe('finding a mentor', () => {
  let fixture: ComponentFixture<FindMentorPage>;
  let http: HttpTestingController;

  beforeAll(() => {
    window.matchMedia = () => ({ matches: true, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as unknown as MediaQueryList;
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    Element.prototype.scrollIntoView = jest.fn();
  });

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(FindMentorPage);
    document.body.append(page());
    TestBed.tick();
    http.match('/api/policy').forEach((asked) => asked.flush({ version: 1, comesFirst: [], basis: '', reviewOn: null }));
  });

  afterEach(() => {
    jest.useRealTimers();
    page().remove();
  });

  const page = () => fixture.nativeElement as HTMLElement;
  const text = () => page().textContent?.replace(/\s+/g, ' ') ?? '';
  const asked = () => http.expectOne({ method: 'POST', url: '/api/mentors/search' });
  /** Not until it is stable: other calls of the page stay open. */
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const answer = async (results: MentorSearch) => {
    TestBed.tick();
    const call = asked();
    call.flush(results);
    await settle();
    return call.request.body as Record<string, unknown>;
  };
  const listed = async (...wishes: Wish[]) => {
    http.expectOne('/api/wish-lists').flush({ items: [{ id: 'a', name: 'My wishes', inUse: true, lean: 50, wishes }] });
    http.expectOne('/api/vocabulary').flush(vocabulary);
    await settle();
  };
  const press = async (name: string) => {
    const button = [...page().querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim().startsWith(name))!;
    button.click();
    await settle();
  };
  const typeAndWait = async (words: string) => {
    jest.useFakeTimers();
    const box = page().querySelector<HTMLInputElement>('#q')!;
    box.value = words;
    box.dispatchEvent(new Event('input'));
    jest.advanceTimersByTime(199);
    TestBed.tick();
    http.expectNone({ method: 'POST', url: '/api/mentors/search' });
    jest.advanceTimersByTime(1);
    jest.useRealTimers();
    TestBed.tick();
  };

  it('shows people before anything else is known, and asks nothing', async () => {
    expect(await answer(two)).toEqual({ page: 1, size: 10 });
    expect(page().querySelectorAll('article')).toHaveLength(2);
    expect(page().querySelector('h2[tabindex]')?.textContent).toContain('2 mentors with room');
    expect(text()).toContain('Each mentor can look up who was shown what they say about themselves, and on which day');
  });

  it('sends words in the body after a pause, tells how they were read, and keeps the last answer meanwhile', async () => {
    await answer(two);
    await typeAndWait('peds');
    expect(page().querySelectorAll('article')).toHaveLength(2);
    const body = await answer(found({ items: [card('Osei')], total: 1, readAs: [{ words: 'peds', as: 'Pediatrics' }] }));
    expect(body).toMatchObject({ words: 'peds', page: 1 });
    expect(page().querySelector('#read-as')?.textContent).toBe('Read “peds” as Pediatrics.');
    expect(page().querySelectorAll('article')).toHaveLength(1);
  });

  it('takes no space away from somebody who goes on typing', async () => {
    await answer(two);
    await typeAndWait('women ');
    expect(await answer(two)).toMatchObject({ words: 'women' });
    expect(page().querySelector<HTMLInputElement>('#q')?.value).toBe('women ');
  });

  it('narrows down by what people show, and widens again from the chips', async () => {
    const counts = [
      { facet: 'language', term: 'spanish', label: 'Spanish', count: 12 },
      { facet: 'language', term: 'korean', label: 'Korean', count: null },
    ];
    await answer({ ...two, counts });
    await listed();
    await press('Filter');
    expect([...page().querySelectorAll('.filter .opt')].map((option) => option.textContent)).toEqual(['Spanish12', 'Koreana few']);
    page().querySelector<HTMLInputElement>('.filter input')?.click();
    expect(await answer({ ...two, counts })).toMatchObject({ filters: [{ facet: 'language', term: 'spanish' }] });
    await press('Remove filter: Spanish');
    expect(await answer(two)).not.toHaveProperty('filters');
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('leaves out a wish for what it would bring, with a way back, and goes on from the heading', async () => {
    await listed(spanish);
    await answer({ ...two, relaxations: [{ wish: spanish, wishes: [spanish], label: 'Speaks Spanish', adds: 6 }] });
    expect(text()).toContain('Without “Speaks Spanish”: 6 more mentors meet everything else.');
    await press('Show them');
    expect(await answer(two)).toMatchObject({ wishes: [], lean: 50 });
    expect(TestBed.inject(Toasts).toast()).toMatchObject({ text: 'Now without “Speaks Spanish”', undo: expect.any(Function) });
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('leaves out a filter just so', async () => {
    const filter = { facet: 'language', term: 'spanish' };
    await answer(two);
    TestBed.inject(FindState).toggle(filter);
    await answer({ ...two, relaxations: [{ wish: filter, wishes: [filter], label: 'Speaks Spanish', adds: 6 }] });
    await press('Show them');
    expect(await answer(two)).toEqual({ page: 1, size: 10 });
    TestBed.inject(Toasts).toast()?.undo?.();
    expect(await answer(two)).toMatchObject({ filters: [filter] });
  });

  it('leaves out the wish alone where a filter asks for the same', async () => {
    const unwanted: Wish = { ...spanish, weight: 'not_wanted' };
    const filter = { facet: 'language', term: 'spanish' };
    await listed(unwanted);
    await answer(two);
    TestBed.inject(FindState).toggle(filter);
    await answer({ ...two, relaxations: [{ wish: filter, wishes: [filter], label: 'Does not speak Spanish', adds: 6 }] });
    await press('Show them');
    expect(await answer(two)).toMatchObject({ wishes: [], filters: [filter] });
  });

  it('does not speak of musts to who has none', async () => {
    await listed({ ...spanish, weight: 'a_lot' });
    await answer(found({}));
    expect(text()).not.toContain('must');
  });

  it('leaves nobody empty-handed: the nearest, what to leave out, and a place on the waiting list', async () => {
    await listed(spanish);
    const wishes = [{ facet: 'language', term: 'spanish' }];
    await answer(found({ nearest: [card('Lim')], relaxations: [{ wish: wishes[0]!, wishes, label: 'Speaks Spanish', adds: 1 }] }));
    expect(text()).toContain('Nobody with room fits all of this');
    expect(text()).toContain('Without “Speaks Spanish”: 1 mentor');
    expect(page().querySelectorAll('article')).toHaveLength(1);
    await press('Tell me when someone who fits has room');
    const kept = http.expectOne({ method: 'POST', url: '/api/saved-searches' });
    const query = { words: '', filters: [], wishes: [spanish], lean: 50 };
    expect(kept.request.body).toEqual({ name: 'Speaks Spanish', query, waits: true });
    kept.flush({} as SavedSearch);
    await settle();
    expect(text()).toContain('You are on the list.');
    expect(page().querySelector('a[href="/saved"]')).not.toBeNull();
  });

  it('begins at the first page again whenever something else is asked for', async () => {
    await answer({ ...two, total: 25 });
    await press('Next');
    expect(await answer({ ...two, total: 25 })).toMatchObject({ page: 2 });
    await typeAndWait('osei');
    expect(await answer(two)).toMatchObject({ words: 'osei', page: 1 });
  });

  const heart = { id: 's', name: 'Heart people', waits: false };

  it('does not keep twice what one came from, and waits for it where it is', async () => {
    await listed(spanish);
    await answer(two);
    const query = { words: 'heart', filters: [], wishes: [], lean: 50 };
    TestBed.inject(FindState).apply({ ...heart, query });
    await answer(two);
    expect(text()).toContain('Kept. See your saved searches');
    expect([...page().querySelectorAll('button')].filter((one) => one.textContent?.includes('Keep this search'))).toEqual([]);
    await press('Tell me when someone who fits has room');
    const joined = http.expectOne({ method: 'PUT', url: '/api/saved-searches/s' });
    expect(joined.request.body).toEqual({ waits: true });
    joined.flush({ ...heart, waits: true } as SavedSearch);
    await settle();
    expect(text()).toContain('You are on the list.');
    TestBed.inject(FindState).apply({ ...heart, waits: true, query: { ...query, words: 'lung' } });
    await answer(two);
    expect(text()).not.toContain('Tell me when someone who fits');
    TestBed.inject(FindState).lookFor('liver');
    await answer(two);
    expect(text()).toContain('Tell me when someone who fits');
  });

  it('looks by a search that was kept, beside one’s own list', async () => {
    await listed(spanish);
    await answer(two);
    const korean: Wish = { facet: 'language', term: 'korean', weight: 'a_lot' };
    const filters = [{ facet: 'language', term: 'spanish' }];
    TestBed.inject(FindState).apply({ ...heart, query: { words: 'heart', filters, wishes: [korean], lean: 70 } });
    expect(await answer(two)).toEqual({ words: 'heart', filters, wishes: [korean], lean: 70, page: 1, size: 10 });
    expect(text()).toContain('You are looking by the search you kept: Heart people.');
    await press('Back to my list');
    expect(await answer(two)).toEqual({ words: 'heart', filters, page: 1, size: 10 });
  });

  it('says what the rules of the school refuse, where trying again is no help', async () => {
    TestBed.tick();
    const why = 'At your school what people answered about “Faith” stays private.';
    const fields = [
      { field: 'wishes.0', message: why },
      { field: 'wishes.1', message: why },
    ];
    const refused = { code: 'policy_forbids', message: 'Nothing was changed.', detail: { fields } };
    asked().flush(refused, { status: 409, statusText: '' });
    await settle();
    expect(text().split(why)).toHaveLength(2);
    expect(text()).not.toMatch(/Nothing was changed|Try again/);
  });

  it('is there at once for who comes back from a mentor, and asks anew', async () => {
    await answer(two);
    fixture.destroy();
    fixture = TestBed.createComponent(FindMentorPage);
    TestBed.tick();
    expect(page().querySelectorAll('article')).toHaveLength(2);
    await answer(found({ items: [card('Osei')], total: 1 }));
    expect(page().querySelectorAll('article')).toHaveLength(1);
  });

  it('says so when it cannot look, and tries again', async () => {
    TestBed.tick();
    asked().flush({ code: 'busy', message: 'Please try again.' }, { status: 503, statusText: '' });
    await settle();
    expect(text()).toContain('We could not look for mentors.');
    await press('Try again');
    await answer(two);
    expect(page().querySelectorAll('article')).toHaveLength(2);
  });
});

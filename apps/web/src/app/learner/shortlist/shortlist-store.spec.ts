import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Shortlist, type ShortlistedMentor, shortlistLimits } from '@akin/contracts';
import { ShortlistStore } from './shortlist-store';

const later = () => new Promise((resolve) => setTimeout(resolve));
const entry = (id: string) => ({ card: { id }, whyNot: null }) as ShortlistedMentor;
const listOf = (...ids: string[]): Shortlist => ({ items: ids.map(entry) });

describe('the shortlist', () => {
  let store: ShortlistStore;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(ShortlistStore);
    http = TestBed.inject(HttpTestingController);
    TestBed.tick();
  });

  afterEach(() => http.verify());

  const load = async (...ids: string[]) => {
    http.expectOne({ method: 'GET', url: '/api/shortlist' }).flush(listOf(...ids));
    await later();
  };
  const put = () => http.expectOne({ method: 'PUT', url: '/api/shortlist' });
  const answer = async (...ids: string[]) => {
    const asked = put();
    expect(asked.request.body).toEqual({ mentorIds: ids });
    asked.flush(listOf(...ids));
    await later();
  };

  it('sends nothing before it knows the list, so that no list is lost', async () => {
    store.toggle('a');
    http.expectNone({ method: 'PUT' });
    await load('b');
    expect(store.ids()).toEqual(['b']);
  });

  it('adds at the end, at once, and saves', async () => {
    await load('a');
    store.toggle('b');
    expect([store.ids(), store.has('b')]).toEqual([['a', 'b'], true]);
    await answer('a', 'b');
    expect(store.items().map(({ card }) => card.id)).toEqual(['a', 'b']);
  });

  it('takes out, and an undo puts back in the same place with the card at hand', async () => {
    await load('a', 'b', 'c');
    const undo = store.toggle('b');
    await answer('a', 'c');
    undo();
    expect(store.items().map(({ card }) => card.id)).toEqual(['a', 'b', 'c']);
    await answer('a', 'b', 'c');
  });

  it('undoes just what was done, and keeps what was changed since', async () => {
    await load('a', 'b');
    const putBack = store.toggle('a');
    await answer('b');
    const takeOut = store.toggle('c');
    await answer('b', 'c');
    store.reorder('c', -1);
    await answer('c', 'b');
    putBack();
    await answer('a', 'c', 'b');
    takeOut();
    await answer('a', 'b');
  });

  it.each([
    ['c', -1, 2, ['a', 'c', 'b']],
    ['a', 1, 2, ['b', 'a', 'c']],
    ['a', 9, 3, ['b', 'c', 'a']],
    ['c', -9, 1, ['c', 'a', 'b']],
  ])('moves %s by %i to place %i', async (id, by, place, ids) => {
    await load('a', 'b', 'c');
    expect(store.reorder(id, by)).toBe(place);
    await answer(...ids);
    expect(store.ids()).toEqual(ids);
  });

  it('takes over what another tab changed when one comes back, but not over a change made here', async () => {
    await load('a');
    const looked = async (...ids: string[]) => {
      http.expectOne({ method: 'GET', url: '/api/shortlist' }).flush(listOf(...ids));
      await later();
    };
    window.dispatchEvent(new Event('focus'));
    await looked('a', 'b');
    expect(store.ids()).toEqual(['a', 'b']);
    window.dispatchEvent(new Event('focus'));
    store.toggle('c');
    await looked('a');
    await answer('a', 'b', 'c');
    expect(store.ids()).toEqual(['a', 'b', 'c']);
  });

  it('saves nothing when somebody stands at the end already', async () => {
    await load('a', 'b');
    expect(store.reorder('a', -1)).toBe(1);
    http.expectNone({ method: 'PUT' });
  });

  it('sends quick changes one after another and ends with the last', async () => {
    await load('a', 'b', 'c');
    store.reorder('c', -1);
    store.reorder('c', -1);
    await answer('a', 'c', 'b');
    await answer('c', 'a', 'b');
    expect(store.ids()).toEqual(['c', 'a', 'b']);
  });

  it('goes back to what is kept when saving fails, and says whom it was about', async () => {
    await load('a');
    store.toggle('b');
    put().flush({ code: 'busy', message: 'Try again' }, { status: 503, statusText: '' });
    await later();
    expect(store.ids()).toEqual(['a']);
    expect(store.problem()).toMatchObject({ id: 'b', problem: { message: 'Try again' } });
  });

  it('leaves out whom the school no longer keeps', async () => {
    await load('a', 'gone');
    store.toggle('b');
    put().flush(listOf('a', 'b'));
    await later();
    expect(store.ids()).toEqual(['a', 'b']);
  });

  it('takes nobody more once it is full', async () => {
    await load(...Array.from({ length: shortlistLimits.mentors }, (_, index) => `m${index}`));
    store.toggle('one more');
    http.expectNone({ method: 'PUT' });
    expect([store.full(), store.has('one more')]).toEqual([true, false]);
  });
});

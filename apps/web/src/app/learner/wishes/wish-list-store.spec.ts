import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Wish } from '@akin/contracts';
import { WishListStore } from './wish-list-store';

const spanish = { facet: 'language', term: 'spanish' };
const settle = () => TestBed.tick();
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('the wish list', () => {
  let store: WishListStore;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(WishListStore);
    http = TestBed.inject(HttpTestingController);
    settle();
    http.expectOne('/api/wishes').flush({ wishes: [{ ...spanish, weight: 'a_lot' }] satisfies Wish[] });
    await later();
  });

  afterEach(() => http.verify());

  it('starts with what the school kept', () => {
    expect(store.wishes()).toEqual([{ ...spanish, weight: 'a_lot' }]);
  });

  it('shows a change at once and saves it', async () => {
    store.weigh(spanish, 'must');
    expect(store.wishes()[0]?.weight).toBe('must');
    const put = http.expectOne({ method: 'PUT', url: '/api/wishes' });
    expect(put.request.body).toEqual({ wishes: [{ ...spanish, weight: 'must' }] });
    put.flush({ wishes: [] });
    await later();
    expect([store.state(), store.saved()]).toEqual(['saved', 1]);
  });

  it('sends quick changes one after another and ends with the last', async () => {
    store.weigh(spanish, 'must');
    store.weigh(spanish, 'a_little');
    store.weigh(spanish, 'not_wanted');
    http.expectOne({ method: 'PUT' }).flush({ wishes: [] });
    await later();
    const last = http.expectOne({ method: 'PUT' });
    expect(last.request.body.wishes[0].weight).toBe('not_wanted');
    last.flush({ wishes: [] });
    await later();
    expect(store.saved()).toBe(1);
  });

  it('does not take the same wish twice', () => {
    store.add(spanish);
    http.expectNone({ method: 'PUT' });
    expect(store.wishes()).toHaveLength(1);
  });

  it('keeps what was chosen when saving fails, and says so', async () => {
    store.add({ facet: 'need', term: 'research_start_up' });
    http.expectOne({ method: 'PUT' }).flush({ code: 'busy', message: 'Try again' }, { status: 503, statusText: '' });
    await later();
    expect(store.state()).toBe('failed');
    expect(store.problem()?.message).toBe('Try again');
    expect(store.wishes()).toHaveLength(2);
  });

  it('puts a removed wish back', async () => {
    const undo = store.remove(spanish);
    http.expectOne({ method: 'PUT' }).flush({ wishes: [] });
    await later();
    expect(store.wishes()).toEqual([]);
    undo();
    http.expectOne({ method: 'PUT' }).flush({ wishes: [] });
    expect(store.wishes()).toEqual([{ ...spanish, weight: 'a_lot' }]);
  });
});

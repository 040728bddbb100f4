import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { NamedWishList, Wish } from '@akin/contracts';
import { WishListStore } from './wish-list-store';

const spanish = { facet: 'language', term: 'spanish' };
const later = () => new Promise((resolve) => setTimeout(resolve));
const list = (id: string, wishes: Wish[], inUse = false): NamedWishList => ({ id, name: `List ${id}`, inUse, lean: 50, wishes });
const kept = [list('a', [{ ...spanish, weight: 'a_lot' }], true), list('b', [])];

describe('the wish lists', () => {
  let store: WishListStore;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(WishListStore);
    http = TestBed.inject(HttpTestingController);
    TestBed.tick();
    http.expectOne('/api/wish-lists').flush({ items: kept });
    await later();
  });

  afterEach(() => http.verify());

  const put = async (id: string) => {
    await later();
    return http.expectOne({ method: 'PUT', url: `/api/wish-lists/${id}` });
  };

  it('start with what the school kept, and searches go by what it keeps', () => {
    expect([store.wishes(), store.lean(), store.ahead()]).toEqual([[{ ...spanish, weight: 'a_lot' }], 50, null]);
  });

  it('do nothing before they are read', () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const early = TestBed.inject(WishListStore);
    TestBed.tick();
    early.add(spanish);
    expect(early.wishes()).toEqual([]);
    TestBed.inject(HttpTestingController).expectNone({ method: 'PUT' });
  });

  it('show a change at once, search by it at once, and save it', async () => {
    store.weigh(spanish, 'must');
    expect(store.ahead()).toEqual({ wishes: [{ ...spanish, weight: 'must' }], lean: 50 });
    const saved = await put('a');
    expect(saved.request.body).toEqual({ wishes: [{ ...spanish, weight: 'must' }], lean: 50 });
    saved.flush({ items: [list('a', [{ ...spanish, weight: 'must' }], true), kept[1]] });
    await later();
    expect([store.state(), store.wishes()[0]?.weight]).toEqual(['saved', 'must']);
  });

  it('send quick changes one after another and end with the last', async () => {
    store.weigh(spanish, 'must');
    const first = await put('a');
    store.weigh(spanish, 'a_little');
    store.weigh(spanish, 'not_wanted');
    first.flush({ items: kept });
    const last = await put('a');
    expect(last.request.body.wishes[0].weight).toBe('not_wanted');
    last.flush({ items: [list('a', last.request.body.wishes, true)] });
    await later();
    expect(store.wishes()[0]?.weight).toBe('not_wanted');
  });

  it('do not take the same wish twice', async () => {
    store.add(spanish);
    await later();
    expect(store.wishes()).toHaveLength(1);
  });

  it('keep what was chosen when saving got lost, and save it when asked again', async () => {
    store.add({ facet: 'need', term: 'research_start_up' });
    (await put('a')).flush({ code: 'busy', message: 'Try again' }, { status: 503, statusText: '' });
    await later();
    expect([store.state(), store.problem()?.message, store.wishes().length]).toEqual(['failed', 'Try again', 2]);
    store.saveAgain();
    expect((await put('a')).request.body.wishes).toHaveLength(2);
  });

  it('go back to what is kept when the school refuses, with its reason', async () => {
    store.weigh(spanish, 'must');
    const refused = { code: 'policy_forbids', message: 'No', detail: { fields: [{ field: 'wishes.0', message: 'It keeps nobody out.' }] } };
    (await put('a')).flush(refused, { status: 403, statusText: '' });
    await later();
    expect([store.wishes()[0]?.weight, store.problem()?.fields[0]?.message]).toEqual(['a_lot', 'It keeps nobody out.']);
  });

  it('put several removed wishes back into their list, even when another is in use by then', async () => {
    const undo = store.remove(spanish, { facet: 'need', term: 'cv' });
    (await put('a')).flush({ items: [list('a', [], true), kept[1]] });
    await later();
    expect(store.wishes()).toEqual([]);
    store.use('b');
    (await put('b')).flush({ items: [list('a', []), list('b', [], true)] });
    await later();
    undo();
    expect((await put('a')).request.body.wishes).toEqual([{ ...spanish, weight: 'a_lot' }]);
  });

  it('put a removed wish back without undoing what was changed since', async () => {
    const cv: Wish = { facet: 'need', term: 'cv', weight: 'must' };
    const undo = store.remove(spanish);
    store.add(cv, 'must');
    undo();
    expect(store.wishes()).toEqual([{ ...spanish, weight: 'a_lot' }, cv]);
    (await put('a')).flush({ items: kept });
  });

  describe('changed in another tab', () => {
    const elsewhere = [list('a', [{ ...spanish, weight: 'must' }], true), kept[1]];
    const back = () => window.dispatchEvent(new Event('focus'));

    it('are taken over when one comes back, and searched by', async () => {
      back();
      await later();
      http.expectOne('/api/wish-lists').flush({ items: elsewhere });
      await later();
      expect([store.wishes()[0]?.weight, store.ahead()?.wishes[0]?.weight]).toEqual(['must', 'must']);
    });

    it('are not looked at while something waits to be saved, nor taken over what was changed since', async () => {
      back();
      await later();
      const looked = http.expectOne('/api/wish-lists');
      store.weigh(spanish, 'a_little');
      back();
      looked.flush({ items: elsewhere });
      const saved = await put('a');
      expect(saved.request.body.wishes).toEqual([{ ...spanish, weight: 'a_little' }]);
      saved.flush({ items: [list('a', saved.request.body.wishes, true)] });
    });

    it('leave everything as it is where they cannot be had', async () => {
      back();
      await later();
      http.expectOne('/api/wish-lists').flush(null, { status: 503, statusText: '' });
      await later();
      expect([store.wishes(), store.ahead(), store.problem()]).toEqual([kept[0]?.wishes, null, null]);
      store.weigh(spanish, 'must');
      (await put('a')).flush({ items: elsewhere });
    });
  });

  it('change which one is in use, at once', async () => {
    store.use('b');
    expect([store.inUse()?.id, store.ahead()?.wishes]).toEqual(['b', []]);
    expect((await put('b')).request.body).toEqual({ inUse: true });
  });

  it('are deleted, and brought back with all they had', async () => {
    const removed = store.removeList();
    await later();
    http.expectOne({ method: 'DELETE', url: '/api/wish-lists/a' }).flush({ items: [list('b', [], true)] });
    const undo = await removed;
    expect(store.lists().map(({ id }) => id)).toEqual(['b']);
    undo?.();
    await later();
    const added = http.expectOne({ method: 'POST', url: '/api/wish-lists' });
    expect(added.request.body).toEqual({ name: 'List a' });
    added.flush({ items: [list('b', []), list('c', [], true)] });
    expect((await put('c')).request.body).toEqual({ wishes: kept[0]?.wishes, lean: 50 });
  });

  it('are copied with what is in use', async () => {
    void store.copy('Plan B');
    await later();
    expect(http.expectOne({ method: 'POST', url: '/api/wish-lists' }).request.body).toEqual({ name: 'Plan B', copyOf: 'a' });
  });

  describe('beside a search that was kept', () => {
    const korean: Wish = { facet: 'language', term: 'korean', weight: 'must' };

    beforeEach(() => store.borrow({ name: 'Korean', wishes: [korean], lean: 80 }));

    it('stay as they are while one looks by it and changes it', async () => {
      store.weigh(korean, 'a_lot');
      await later();
      expect([store.ahead(), store.inUse()?.wishes]).toEqual([{ wishes: [{ ...korean, weight: 'a_lot' }], lean: 80 }, kept[0]?.wishes]);
      store.giveBack();
      expect([store.wishes(), store.ahead()]).toEqual([kept[0]?.wishes, null]);
    });

    it('take it in as a list when asked to', async () => {
      void store.keepBorrowed();
      await later();
      http.expectOne({ method: 'POST', url: '/api/wish-lists' }).flush({ items: [list('a', []), list('c', [], true)] });
      const filled = await put('c');
      expect(filled.request.body).toEqual({ wishes: [korean], lean: 80 });
      filled.flush({ items: [list('a', []), list('c', [korean], true)] });
      await later();
      expect([store.borrowed(), store.wishes()]).toEqual([null, [korean]]);
    });

    it('borrow nothing where the list in use says the same', () => {
      store.borrow({ name: 'Spanish', wishes: [{ ...spanish, weight: 'a_lot' }], lean: 50 });
      expect(store.borrowed()).toBeNull();
    });
  });
});

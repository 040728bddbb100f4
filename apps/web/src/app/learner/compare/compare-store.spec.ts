import { CompareStore } from './compare-store';

describe('whom to compare', () => {
  const chosen = (...toggled: string[]) => {
    const store = new CompareStore();
    toggled.forEach((id) => store.toggle(id));
    return store;
  };

  it.each([
    [[], [], false],
    [['a', 'b'], ['a', 'b'], false],
    [['a', 'b', 'a'], ['b'], false],
    [['a', 'b', 'c'], ['a', 'b', 'c'], true],
    [['a', 'b', 'c', 'd'], ['a', 'b', 'c'], true],
    [['a', 'b', 'c', 'b', 'd'], ['a', 'c', 'd'], true],
  ])('%j leaves %j', (toggled, ids, full) => {
    const store = chosen(...toggled);
    expect([store.ids(), store.full()]).toEqual([ids, full]);
    ids.forEach((id) => expect(store.has(id)).toBe(true));
  });

  it('is empty once cleared', () => {
    const store = chosen('a', 'b');
    store.clear();
    expect(store.ids()).toEqual([]);
  });
});

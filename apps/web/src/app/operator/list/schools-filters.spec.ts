import { TestBed } from '@angular/core/testing';
import { SchoolsFilters } from './schools-filters';
import { readSchoolsQuery } from './schools-query';

async function shown(given: Parameters<typeof readSchoolsQuery>[0] = {}) {
  const fixture = TestBed.createComponent(SchoolsFilters);
  const take = async (query: typeof given) => {
    fixture.componentRef.setInput('query', readSchoolsQuery(query));
    await fixture.whenStable();
  };
  await take(given);
  const told: unknown[] = [];
  fixture.componentInstance.narrow.subscribe((change) => told.push(change));
  const element = fixture.nativeElement as HTMLElement;
  const find = <T extends HTMLElement>(id: string) => element.querySelector(`#${id}`) as T;
  const type = (words: string) => {
    const field = find<HTMLInputElement>('find-school');
    field.value = words;
    field.dispatchEvent(new Event('input'));
  };
  const choose = (id: string, value: string) => {
    const list = find<HTMLSelectElement>(id);
    list.value = value;
    list.dispatchEvent(new Event('change'));
  };
  return { told, find, type, choose, take };
}

describe('SchoolsFilters', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'performance', 'requestAnimationFrame'] }));
  afterEach(() => jest.useRealTimers());

  it('shows what the address says', async () => {
    jest.useRealTimers();
    const { find } = await shown({ q: 'cedar', state: 'suspended', kind: 'society', sort: 'newest' });
    expect(find<HTMLInputElement>('find-school').value).toBe('cedar');
    expect(find<HTMLSelectElement>('of-state').value).toBe('suspended');
    expect(find<HTMLSelectElement>('of-kind').value).toBe('society');
    expect(find<HTMLSelectElement>('in-order').value).toBe('newest');
  });

  it('searches once, after the typing has paused, and keeps the blank between two words', async () => {
    const { told, find, type, take } = await shown();
    type('ced');
    type('cedar ');
    expect(told).toEqual([]);
    jest.advanceTimersByTime(250);
    expect(told).toEqual([{ q: 'cedar' }]);
    await take({ q: 'cedar' });
    expect(find<HTMLInputElement>('find-school').value).toBe('cedar ');
  });

  it.each([
    ['of-state', 'archived', { state: 'archived' }],
    ['of-state', '', { state: null }],
    ['of-kind', 'society', { kind: 'society' }],
    ['in-order', 'mentors', { sort: 'mentors' }],
    ['in-order', 'name', { sort: null }],
  ])('%s chosen as %j tells %j', async (id, value, change) => {
    jest.useRealTimers();
    const { told, choose } = await shown({ state: 'active', kind: 'medical_school', sort: 'newest' });
    choose(id, value);
    expect(told).toEqual([change]);
  });
});

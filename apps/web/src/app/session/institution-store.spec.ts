import { TestBed } from '@angular/core/testing';
import { InstitutionStore } from './institution-store';

function answer(status: number, body: unknown): void {
  globalThis.fetch = jest.fn().mockResolvedValue({ status, json: () => Promise.resolve(body) });
}

describe('who lives at this host', () => {
  it('is read once and shown', async () => {
    answer(200, { realm: 'school', name: 'Northfield School of Medicine' });
    const store = TestBed.inject(InstitutionStore);
    await store.load();
    expect(store.view().name).toBe('Northfield School of Medicine');
    expect(store.problem()).toBeNull();
  });

  it('can be nobody', async () => {
    answer(404, { code: 'unknown_host', message: 'There is no school at this address.' });
    const store = TestBed.inject(InstitutionStore);
    await store.load();
    expect(store.problem()).toMatchObject({ code: 'unknown_host', status: 404 });
  });

  it.each([
    ['the line is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy answers with a page', () => Promise.resolve({ status: 502, json: () => Promise.reject(new SyntaxError('<')) })],
  ])('is a problem in words when %s', async (_name, fetched) => {
    globalThis.fetch = jest.fn().mockImplementation(fetched);
    const store = TestBed.inject(InstitutionStore);
    await store.load();
    expect(store.problem()?.message).toMatch(/did not answer/);
  });
});

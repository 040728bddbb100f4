import { unhurried } from './unhurried.js';

describe('unhurried', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('gives every answer half a second later, in order, with one timer', () => {
    const given: number[] = [];
    unhurried(() => given.push(1));
    jest.advanceTimersByTime(300);
    unhurried(() => given.push(2));
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(150);
    expect(given).toEqual([]);
    jest.advanceTimersByTime(100);
    expect(given).toEqual([1]);
    jest.advanceTimersByTime(300);
    expect([given, jest.getTimerCount()]).toEqual([[1, 2], 0]);
  });

  it('gives it at once while thousands wait', () => {
    let given = 0;
    for (let n = 0; n < 2500; n++) unhurried(() => (given += 1));
    expect(given).toBe(500);
    jest.advanceTimersByTime(1000);
    expect(given).toBe(2500);
  });
});

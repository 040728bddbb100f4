import { takeUpForgotten } from './take-up-forgotten.js';

describe('takeUpForgotten', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('looks every minute, whatever went wrong before, and takes up what it finds', async () => {
    const forgotten = jest
      .fn<Promise<string[]>, []>()
      .mockRejectedValueOnce(new Error('no database yet'))
      .mockResolvedValueOnce(['north', 'river'])
      .mockResolvedValue([]);
    const taken: string[] = [];
    takeUpForgotten({ forgotten }, async (id) => void taken.push(id));
    await jest.advanceTimersByTimeAsync(60_000);
    expect([forgotten.mock.calls.length, taken]).toEqual([1, []]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect([forgotten.mock.calls.length, taken]).toEqual([3, ['north', 'river']]);
  });
});

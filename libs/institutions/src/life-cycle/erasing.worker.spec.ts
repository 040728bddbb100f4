import type { Eraser } from './eraser.js';
import { startErasing } from './erasing.worker.js';

describe('startErasing', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('looks at once and every quarter of an hour, whatever went wrong before', async () => {
    const eraseDue = jest.fn<Promise<string[]>, []>().mockRejectedValueOnce(new Error('no database yet')).mockResolvedValue([]);
    const lookNow = await startErasing({ eraseDue } as unknown as Eraser);
    expect(eraseDue).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect(eraseDue).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(30 * 60_000);
    expect(eraseDue).toHaveBeenCalledTimes(4);
    lookNow();
    expect(eraseDue).toHaveBeenCalledTimes(5);
  });
});

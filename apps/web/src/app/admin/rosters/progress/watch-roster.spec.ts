import type { HttpResourceRef } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RosterView } from '@akin/contracts';
import { watchRoster } from './watch-roster';

type State = RosterView['state'];

/** A roster that stands at these, one after the other. */
function watched(...states: (State | 'none')[]) {
  const at = signal(0);
  const state = () => states[Math.min(at(), states.length - 1)];
  let settled = 0;
  const roster = {
    hasValue: () => state() !== 'none',
    value: () => ({ state: state() }),
    reload: () => at.update((n) => n + 1),
  } as unknown as HttpResourceRef<RosterView | undefined>;
  TestBed.runInInjectionContext(() => watchRoster(roster, () => settled++));
  TestBed.tick();
  const pass = () => (jest.advanceTimersByTime(500), TestBed.tick());
  return { pass, asked: () => at(), settled: () => settled };
}

describe('watchRoster', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it.each<[string, (State | 'none')[], number, number]>([
    ['asks until the check is done', ['checking', 'checking', 'checked'], 2, 1],
    ['asks until it is saved', ['saving', 'committed'], 1, 1],
    ['stops when it was put away meanwhile', ['checking', 'discarded'], 1, 1],
    ['leaves a checked one alone', ['checked'], 0, 0],
    ['waits for whoever asks again after a failure', ['checking', 'none', 'checked'], 1, 0],
  ])('%s', (_what, states, asked, settled) => {
    const roster = watched(...states);
    for (let n = 0; n < 5; n++) roster.pass();
    expect([roster.asked(), roster.settled()]).toEqual([asked, settled]);
  });
});

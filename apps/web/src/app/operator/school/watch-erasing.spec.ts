import { HttpErrorResponse, type HttpResourceRef } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { InstitutionDetail } from '@akin/contracts';
import { watchErasing } from './watch-erasing';

const now = new Date('2026-11-22T20:00:00Z');
type Seen = Pick<InstitutionDetail, 'shortName' | 'eraseAfter'> | number;

/** A school that answers these, one after the other; a number is a status that is no answer. */
function watched(...answers: Seen[]) {
  const at = signal(0);
  const answer = () => answers[Math.min(at(), answers.length - 1)];
  const gone: string[] = [];
  const school = {
    hasValue: () => typeof answer() === 'object',
    value: answer,
    error: () => (typeof answer() === 'number' ? new HttpErrorResponse({ status: answer() as number }) : undefined),
    reload: () => at.update((n) => n + 1),
  } as unknown as HttpResourceRef<InstitutionDetail | undefined>;
  TestBed.runInInjectionContext(() => watchErasing(school, (name) => gone.push(name)));
  TestBed.tick();
  return { pass: (ms: number) => (jest.advanceTimersByTime(ms), TestBed.tick()), asked: () => at(), gone };
}

describe('watchErasing', () => {
  beforeEach(() => jest.useFakeTimers({ now }));
  afterEach(() => jest.useRealTimers());
  const due = { shortName: 'Cedar', eraseAfter: now.toISOString() };

  it('asks until nothing is left, and tells once', () => {
    const school = watched(due, due, 404);
    school.pass(1000);
    expect(school.gone).toEqual([]);
    school.pass(1000);
    school.pass(60_000);
    expect([school.asked(), school.gone]).toEqual([2, ['Cedar']]);
  });

  it.each<[string, Seen]>([
    ['stays', { shortName: 'Cedar', eraseAfter: null }],
    ['waits for its day', { shortName: 'Cedar', eraseAfter: '2026-12-22T20:00:00Z' }],
    ['never was', 404],
  ])('leaves a school alone that %s', (_, one) => {
    const school = watched(one);
    school.pass(60_000);
    expect([school.asked(), school.gone]).toEqual([0, []]);
  });

  it('does not take a server that is away for a school that is gone', () => {
    const school = watched(due, 503);
    school.pass(1000);
    expect(school.gone).toEqual([]);
  });
});

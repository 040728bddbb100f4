import type { HttpResourceRef } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { InstitutionDetail, StepView } from '@akin/contracts';
import { watchSetUp } from './watch-set-up';

type Seen = Pick<InstitutionDetail, 'state' | 'steps'>;

const seen = (state: InstitutionDetail['state'], ...steps: StepView['state'][]): Seen => ({
  state,
  steps: steps.map((each) => ({ step: 'ready', state: each, why: null, startedAt: null, finishedAt: null })),
});

/** A school that answers these, one after the other. */
function watched(...answers: Seen[]) {
  const value = signal(answers[0]);
  let asked = 0;
  let finished = 0;
  const reload = () => value.set(answers[Math.min(++asked, answers.length - 1)]);
  const school = { hasValue: () => true, value, reload } as unknown as HttpResourceRef<InstitutionDetail | undefined>;
  TestBed.runInInjectionContext(() => watchSetUp(school, () => finished++));
  TestBed.tick();
  return { pass: (ms: number) => (jest.advanceTimersByTime(ms), TestBed.tick()), count: () => [asked, finished] };
}

describe('watchSetUp', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks again until the last step is done, and tells once that it is open', () => {
    const school = watched(
      seen('provisioning', 'running', 'waiting'),
      seen('active', 'done', 'waiting'),
      seen('active', 'done', 'running'),
      seen('active', 'done', 'done'),
    );
    school.pass(400);
    expect(school.count()).toEqual([1, 1]);
    school.pass(2000);
    school.pass(2000);
    school.pass(60_000);
    expect(school.count()).toEqual([3, 1]);
  });

  it('stops at a failed step and tells nothing', () => {
    const school = watched(seen('provisioning', 'running'), seen('provisioning', 'failed'));
    school.pass(400);
    school.pass(60_000);
    expect(school.count()).toEqual([1, 0]);
  });

  it('waits for the last letters of a school that is open already, as after a reload', () => {
    const school = watched(seen('active', 'done', 'waiting'), seen('active', 'done', 'done'));
    school.pass(2000);
    school.pass(60_000);
    expect(school.count()).toEqual([1, 1]);
  });

  it.each([seen('active', 'done', 'done'), seen('archived', 'done', 'waiting')])(
    'leaves a school alone that is not being set up',
    (one) => {
      const school = watched(one);
      school.pass(60_000);
      expect(school.count()).toEqual([0, 0]);
    },
  );
});

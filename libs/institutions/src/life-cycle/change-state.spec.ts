import type { InstitutionState, RefusalCode } from '@akin/contracts';
import { changeState, discard, type LifeCycleAction, type Standing } from './change-state.js';

const now = new Date('2026-03-10T12:00:00Z');
const in30Days = new Date('2026-04-09T12:00:00Z');
const soon = new Date('2026-03-10T12:00:01Z');
const past = now;

const at = (state: InstitutionState, eraseAfter: Date | null = null): Standing => ({ state, eraseAfter });

describe('changeState', () => {
  it.each<[LifeCycleAction, Standing, Standing, string]>([
    ['suspend', at('active'), at('suspended'), 'suspended'],
    ['resume', at('suspended'), at('active'), 'resumed'],
    ['archive', at('active'), at('archived'), 'archived'],
    ['archive', at('suspended'), at('archived'), 'archived'],
    ['restore', at('archived'), at('active'), 'restored'],
    ['restore', at('archived', soon), at('active'), 'restored'],
    ['erase', at('archived'), at('archived', in30Days), 'erase_asked'],
    ['cancel_erase', at('archived', soon), at('archived'), 'erase_cancelled'],
  ])('%s: %j becomes %j', (action, from, to, audit) => expect(changeState(action, from, now)).toEqual({ to, action: audit }));

  it.each<[LifeCycleAction, Standing]>([
    ['suspend', at('suspended')],
    ['resume', at('active')],
    ['archive', at('archived')],
    ['archive', at('archived', soon)],
    ['restore', at('active')],
    ['erase', at('archived', soon)],
    ['cancel_erase', at('archived')],
    ['cancel_erase', at('active')],
  ])('%s leaves %j as it is', (action, from) => expect(changeState(action, from, now)).toBeNull());

  it.each<[LifeCycleAction, Standing, RefusalCode]>([
    ['suspend', at('provisioning'), 'school_not_ready'],
    ['archive', at('provisioning'), 'school_not_ready'],
    ['erase', at('provisioning'), 'school_not_ready'],
    ['suspend', at('archived'), 'state_changed'],
    ['resume', at('archived'), 'state_changed'],
    ['restore', at('suspended'), 'state_changed'],
    ['erase', at('active'), 'erase_not_archived'],
    ['erase', at('suspended'), 'erase_not_archived'],
    ['cancel_erase', at('archived', past), 'erase_due'],
    ['restore', at('archived', past), 'erase_due'],
    ['erase', at('archived', past), 'erase_due'],
  ])('%s is refused for %j with %s', (action, from, code) =>
    expect(() => changeState(action, from, now)).toThrow(expect.objectContaining({ code })),
  );
});

describe('discard', () => {
  it.each<Standing>([at('provisioning'), at('active'), at('suspended'), at('archived'), at('archived', soon)])(
    'lets %j go at once when nobody has been there',
    (from) => expect(discard({ ...from, used: false }, now)).toEqual({ to: at('archived', now), action: 'discarded' }),
  );

  it.each<Standing>([at('active'), at('archived', soon)])('refuses %j when somebody has', (from) =>
    expect(() => discard({ ...from, used: true }, now)).toThrow(expect.objectContaining({ code: 'discard_used' })),
  );

  it('leaves what is going already', () => expect(discard({ ...at('archived', past), used: false }, now)).toBeNull());
});

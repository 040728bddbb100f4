import type { InstitutionState } from '@akin/contracts';
import { eraseWords, mailHealth, signInHealth, versionHealth } from './school-health';

const now = new Date('2026-11-22T20:00:00Z');

describe('signInHealth', () => {
  it.each<[InstitutionState, boolean, string | null, string, string | undefined, boolean]>([
    ['active', true, '2026-11-22T18:00:00Z', 'Ready', 'Last 2 hours ago', false],
    ['active', true, null, 'Ready', 'Nobody has yet', false],
    ['active', false, null, 'Not set up', undefined, true],
    ['provisioning', false, null, 'Not yet', undefined, false],
    ['suspended', true, '2026-11-20T18:00:00Z', 'Closed', 'Last 2 days ago', false],
    ['archived', true, null, 'Closed', undefined, false],
  ])('%s, ready %s, last %s: %s', (state, signInReady, lastSignInAt, text, more, looks) => {
    const health = signInHealth({ state, signInReady, lastSignInAt }, now);
    expect([health.text, health.more, health.tag !== undefined]).toEqual([text, more, looks]);
  });
});

it('marks mail that is late, failing or not looked after', () => {
  expect((['quiet', 'good', 'late', 'failing', 'silent'] as const).map((health) => mailHealth(health).tag?.tone)).toEqual([
    undefined,
    undefined,
    'tag--warn',
    'tag--bad',
    'tag--bad',
  ]);
});

it('promises no more of good mail than the figures say: some may be on its way', () => {
  expect(mailHealth('good')).toEqual({ text: 'Nothing is late' });
});

it.each<[InstitutionState, number, boolean, string]>([
  ['active', 12, true, '12'],
  ['active', 11, false, '11, behind'],
  ['provisioning', 0, false, 'Not yet'],
  ['provisioning', 11, false, '11, behind'],
])('%s at version %s, up to date %s: %s', (state, schemaVersion, upToDate, text) => {
  expect(versionHealth({ state, schemaVersion, upToDate }).text).toBe(text);
});

it('says when a school is to be erased', () => {
  expect(eraseWords({ eraseAfter: '2026-12-22T12:00:00Z' }, now)).toBe('To be erased December 22');
  expect(eraseWords({ eraseAfter: null }, now)).toBeNull();
});

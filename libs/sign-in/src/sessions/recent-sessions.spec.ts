import type { SignedIn } from '../access/actor.js';
import { RecentSessions } from './recent-sessions.js';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const hash = Buffer.from('token');
const signedIn = { idleExpiresAt: at('10:30:00'), expiresAt: at('18:00:00') } as SignedIn;

describe('RecentSessions', () => {
  let recent: RecentSessions;
  beforeEach(() => {
    recent = new RecentSessions();
    recent.keep('north', hash, signedIn, at('10:00:00'));
  });
  afterEach(() => jest.restoreAllMocks());

  it('remembers what was looked up just now', () => expect(recent.find('north', hash, at('10:00:00'))).toBe(signedIn));
  it('knows nothing of it at another school', () => expect(recent.find('river', hash, at('10:00:00'))).toBeNull());
  it('knows nothing of another token', () => expect(recent.find('north', Buffer.from('other'), at('10:00:00'))).toBeNull());
  it('does not outlive a second of the school’s clock', () => expect(recent.find('north', hash, at('10:00:01'))).toBeNull());
  it('does not outlive the session', () => {
    recent.keep('north', hash, { ...signedIn, expiresAt: at('10:00:00') }, at('10:00:00'));
    expect(recent.find('north', hash, at('10:00:00'))).toBeNull();
  });
  it('forgets when told to', () => {
    recent.forget();
    expect(recent.find('north', hash, at('10:00:00'))).toBeNull();
  });
  it('looks again after a second', () => {
    const later = performance.now() + 1001;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    expect(recent.find('north', hash, at('10:00:00'))).toBeNull();
  });
});

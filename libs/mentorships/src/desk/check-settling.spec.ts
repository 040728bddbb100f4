import { deskOutcomes, deskReasons, type DeskKind, type DeskOutcome, type DeskReason } from '@akin/contracts';
import { checkSettling } from './check-settling.js';

const item = (kind: DeskKind, reason: DeskReason) => ({ requestId: kind === 'request' ? 'r' : null, reason });
const allowed: Record<DeskKind, Record<DeskReason, DeskOutcome[]>> = {
  request: { mentor_left: ['new_mentor', 'ended'], mentor_paused: ['new_mentor', 'ended'], learner_left: ['ended'] },
  mentorship: {
    mentor_left: ['new_mentor', 'goes_on', 'ended'],
    mentor_paused: ['new_mentor', 'goes_on', 'ended'],
    learner_left: ['goes_on', 'ended'],
  },
};

test.each((['request', 'mentorship'] as const).flatMap((kind) => deskReasons.map((reason) => [kind, reason] as const)))(
  'a %s whose reason is %s can become only what makes sense',
  (kind, reason) => {
    const possible = deskOutcomes.filter((outcome) => {
      try {
        checkSettling(item(kind, reason), { outcome, note: 'Dr. Lim has room.' });
        return true;
      } catch {
        return false;
      }
    });
    expect(possible).toEqual(allowed[kind][reason]);
  },
);

test('a learner who is told to look again is told where', () => {
  expect(() => checkSettling(item('mentorship', 'mentor_left'), { outcome: 'new_mentor', note: '' })).toThrow(
    expect.objectContaining({
      code: 'bad_input',
      detail: { fields: [{ field: 'note', message: expect.stringContaining('whom to ask') }] },
    }),
  );
  expect(() => checkSettling(item('mentorship', 'mentor_left'), { outcome: 'ended', note: '' })).not.toThrow();
});

import type { RosterCounts } from '@akin/contracts';
import { type CheckShow, countTiles, showAt } from './check-shows';

const counts = (more: Partial<RosterCounts>): RosterCounts => ({
  ...{ rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0 },
  ...more,
});

describe('showAt', () => {
  it.each<[Partial<RosterCounts>, string | undefined, CheckShow]>([
    [{ rejected: 1, changed: 2 }, undefined, 'rejected'],
    [{ rejected: 1, changed: 2 }, 'leaving', 'leaving'],
    [{ changed: 2, added: 3 }, 'nonsense', 'changed'],
    [{ added: 3, missing: 1 }, undefined, 'added'],
    [{ missing: 1 }, undefined, 'leaving'],
    [{ unchanged: 9 }, undefined, 'added'],
  ])('with %j and “%s”', (some, asked, show) => {
    expect(showAt({ counts: counts(some) }, asked)).toBe(show);
  });
});

describe('countTiles', () => {
  it('lists what can be looked at, and marks what stands in the way', () => {
    const tiles = countTiles({ counts: counts({ rejected: 1, unchanged: 4 }), whole: true });
    expect(tiles.map(({ show }) => show)).toEqual(['rejected', 'added', 'changed', null, 'leaving']);
    expect(tiles[0]).toEqual({ show: 'rejected', count: 1, label: 'needs a decision', bad: true });
  });

  it('knows nobody leaving where only some are listed', () => {
    expect(countTiles({ counts: counts({}), whole: false }).map(({ label }) => label)).not.toContain('leaving');
  });
});

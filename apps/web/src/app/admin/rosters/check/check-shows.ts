import { type RosterChangeKind, rosterChangeKinds, type RosterCounts, type RosterView } from '@akin/contracts';

/** What of a check one can look at, row by row; also what `?show=` holds. */
export const checkShows = ['rejected', ...rosterChangeKinds] as const;
export type CheckShow = 'rejected' | RosterChangeKind;

/** What is shown: what the address asks for, else what needs a person most. */
export function showAt({ counts }: Pick<RosterView, 'counts'>, asked: string | undefined): CheckShow {
  const known = checkShows.find((show) => show === asked);
  if (known) return known;
  return (['rejected', 'changed', 'added', 'leaving'] as const).find((show) => countOf(counts, show) > 0) ?? 'added';
}

export const countOf = (counts: RosterCounts, show: CheckShow) => (show === 'leaving' ? counts.missing : counts[show]);

export interface CountTile {
  /** Null where there is nothing to list. */
  show: CheckShow | null;
  count: number;
  label: string;
  bad: boolean;
}

/** The figures on top of a check, in the order they are decided in. In a list of some people nobody can be missing. */
export function countTiles({ counts, whole }: Pick<RosterView, 'counts' | 'whole'>): CountTile[] {
  const { rejected, added, changed, unchanged, missing } = counts;
  return [
    { show: 'rejected', count: rejected, label: rejected === 1 ? 'needs a decision' : 'need a decision', bad: rejected > 0 },
    { show: 'added', count: added, label: 'new', bad: false },
    { show: 'changed', count: changed, label: 'changed', bad: false },
    { show: null, count: unchanged, label: 'as before', bad: false },
    ...(whole ? [{ show: 'leaving' as const, count: missing, label: 'leaving', bad: false }] : []),
  ];
}

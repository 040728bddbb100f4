import type { MentorCard, Relaxation } from '@akin/contracts';

export type ResultLine = { kind: 'mentor'; key: string; card: MentorCard } | { kind: 'loosen'; key: string; relaxation: Relaxation };

const firstAfter = 2;
const every = 4;

/** Mentors with what leaving one wish out would bring in between: after the second mentor, then at most one per four. */
export function weaveResults(cards: readonly MentorCard[], relaxations: readonly Relaxation[]): ResultLine[] {
  const waiting = [...relaxations];
  const lines: ResultLine[] = [];
  const loosen = () => {
    const relaxation = waiting.shift();
    if (relaxation) lines.push({ kind: 'loosen', key: keyOf(relaxation), relaxation });
  };
  cards.forEach((card, index) => {
    lines.push({ kind: 'mentor', key: card.id, card });
    if ((index + 1 - firstAfter) % every === 0) loosen();
  });
  if (cards.length < firstAfter) loosen();
  return lines;
}

const keyOf = ({ wishes }: Relaxation) => `without ${wishes.map(({ facet, term }) => `${facet} ${term}`).join(', ')}`;

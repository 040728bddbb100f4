import type { MyAnswer, VocabularyView } from '@akin/contracts';

/** Own answers with those of their terms that the school hides now: others still read them, so their owner has to see them too. */
export function withNoLongerOffered(answers: readonly MyAnswer[], known: VocabularyView, offered: VocabularyView): MyAnswer[] {
  return answers.map((answer) => {
    if (answer.terms.length === 0) return answer;
    const termsOf = ({ facets }: VocabularyView) => facets.find(({ code }) => code === answer.facet)?.terms ?? [];
    const shown = new Set(termsOf(offered).map(({ code }) => code));
    const gone = termsOf(known).filter(({ code }) => answer.terms.includes(code) && !shown.has(code));
    return gone.length === 0 ? answer : { ...answer, noLongerOffered: gone };
  });
}

/** How far the slider leans, in words: 0 is all on what is needed, 100 all on who somebody is. */
export function leanWords(lean: number): string {
  if (lean <= 0) return 'Only what they help with';
  if (lean < 40) return 'What they help with comes first';
  if (lean <= 60) return 'Both alike';
  return lean < 100 ? 'Who they are comes first' : 'Only who they are';
}

export interface Pronouns {
  they: string;
  them: string;
  their: string;
}

const known: Record<string, Pronouns> = {
  she: { they: 'she', them: 'her', their: 'her' },
  he: { they: 'he', them: 'him', their: 'his' },
};

/** The words for a person who said `she/her`; anything else, or nothing, reads as they/them. */
export function pronounsOf(said: string | null): Pronouns {
  return known[said?.split('/')[0]?.trim().toLowerCase() ?? ''] ?? { they: 'they', them: 'them', their: 'their' };
}

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** `Ethnicity`, `Ethnicity and Gender`, `Ethnicity, Gender, and Faith`. */
export const listed = (words: readonly string[]) => list.format(words);

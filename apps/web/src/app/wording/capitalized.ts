/** A word of the school's own as it stands at the start of a line. */
export const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

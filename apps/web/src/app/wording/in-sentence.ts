/** Labels one after the other in a sentence: `Research start-up, navigating bias`. A word of capitals stays as it is. */
export function inSentence(labels: readonly string[]): string {
  return labels.map((label, index) => (index > 0 ? lowered(label) : label)).join(', ');
}

const lowered = (label: string) => (/^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

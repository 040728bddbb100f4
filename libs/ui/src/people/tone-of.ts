/** One of six avatar tones from a stable hash of a person's id, so that a color never says anything about a person. */
export function toneOf(id: string): number {
  let hash = 2166136261;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 16777619);
  return ((hash >>> 0) % 6) + 1;
}

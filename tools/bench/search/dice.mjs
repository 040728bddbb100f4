/** The same throws at every run. */
export function diceOf(seed) {
  let state = seed >>> 0;
  const below = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return {
    below,
    any: (list) => list[below(list.length)],
    /** The first of a list come up far more often, as answers of people do. */
    likely: (list) => list[Math.floor((below(1000) / 1000) ** 2 * list.length)],
    some: (list, count) => [...new Set(Array.from({ length: count }, () => list[Math.floor((below(1000) / 1000) ** 2 * list.length)]))],
  };
}

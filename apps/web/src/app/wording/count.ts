const figures = new Intl.NumberFormat('en-US');

/** A number as people write it, with its noun when one is given: `1 row`, `1,204 rows`. */
export function count(n: number, one?: string, many = `${one}s`): string {
  if (one === undefined) return figures.format(n);
  return `${figures.format(n)} ${n === 1 ? one : many}`;
}

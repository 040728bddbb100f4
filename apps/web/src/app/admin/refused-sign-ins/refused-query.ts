/** What the log is narrowed to; it lives in the address, so the number survives a reload. */
export interface RefusedQuery {
  q: string;
  page: number;
  size: number;
}

export const refusedPageSize = 20;

/** Reads the query out of an address; what makes no sense there is left out. */
export function readRefusedQuery(given: { q?: string; page?: string }): RefusedQuery {
  const page = Number.parseInt(given.page ?? '', 10);
  return { q: given.q?.trim().slice(0, 40) ?? '', page: page > 0 ? page : 1, size: refusedPageSize };
}

/** A page of a list. `page` counts from 1. */
export interface Page<T> {
  items: T[];
  total: number;
}

export const pageSizes = { default: 20, max: 100 } as const;

import type { ExportFormat, ExportList } from '@akin/contracts';

/** What a list can be narrowed to; nothing, no and no words narrow nothing. */
export type ExportFilter = Partial<Record<'role' | 'q' | 'state', string | null> & { waiting: boolean }>;

/** Where a list is found as a file. */
export function exportAddress(list: ExportList, format: ExportFormat, { role, q, state, waiting }: ExportFilter): string {
  const given = Object.entries({ role, q, state, waiting: waiting ? 'true' : '' }).filter((one): one is [string, string] =>
    Boolean(one[1]),
  );
  const query = new URLSearchParams(given).toString();
  return `/api/exports/${list}.${format}${query ? `?${query}` : ''}`;
}

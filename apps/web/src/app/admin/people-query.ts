import { type SchoolRole, schoolRoles } from '@akin/contracts';

/** What the people list is narrowed to; it lives in the address, so a reload or a shared link shows the same. */
export interface PeopleQuery {
  role: SchoolRole | '';
  q: string;
  waiting: boolean;
  page: number;
  size: number;
}

export const peoplePageSize = 25;

/** Reads the query out of an address; what makes no sense there is left out rather than complained about. */
export function readPeopleQuery(params: { get(name: string): string | null }): PeopleQuery {
  const role = schoolRoles.find((known) => known === params.get('role')) ?? '';
  const page = Number.parseInt(params.get('page') ?? '', 10);
  return {
    role,
    q: params.get('q')?.trim() ?? '',
    waiting: params.get('waiting') === 'true',
    page: page > 0 ? page : 1,
    size: peoplePageSize,
  };
}

import {
  type InstitutionKind,
  institutionKinds,
  type InstitutionSort,
  institutionSorts,
  type InstitutionState,
  institutionStates,
} from '@akin/contracts';

/** What the list of schools is narrowed to and ordered by; it lives in the address, so a reload or a shared link shows the same. */
export interface SchoolsQuery {
  q: string;
  state: InstitutionState | '';
  kind: InstitutionKind | '';
  sort: InstitutionSort;
  page: number;
  size: number;
}

export const schoolsPageSize = 25;

type Given = Partial<Record<'q' | 'state' | 'kind' | 'sort' | 'page', string>>;

/** Reads the query out of an address; what makes no sense there is left out rather than complained about. */
export function readSchoolsQuery(given: Given): SchoolsQuery {
  const page = Number.parseInt(given.page ?? '', 10);
  return {
    q: given.q?.trim() ?? '',
    state: institutionStates.find((known) => known === given.state) ?? '',
    kind: institutionKinds.find((known) => known === given.kind) ?? '',
    sort: institutionSorts.find((known) => known === given.sort) ?? 'name',
    page: page > 0 ? page : 1,
    size: schoolsPageSize,
  };
}

/** Whether some schools may be left out. */
export const isNarrowed = ({ q, state, kind }: SchoolsQuery) => q !== '' || state !== '' || kind !== '';

import { invitationStates, type InvitationState } from '@akin/contracts';

/** What the list is narrowed to; it lives in the address. */
export interface InvitationQuery {
  state: InvitationState | '';
  q: string;
  page: number;
  size: number;
}

export const invitationPageSize = 25;

/** Reads the query out of an address; what makes no sense there is left out rather than complained about. */
export function readInvitationQuery({ state, q, page }: Record<'state' | 'q' | 'page', string | undefined>): InvitationQuery {
  const number = Number.parseInt(page ?? '', 10);
  return {
    state: invitationStates.find((known) => known === state) ?? '',
    q: q?.trim() ?? '',
    page: number > 0 ? number : 1,
    size: invitationPageSize,
  };
}

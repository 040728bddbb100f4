/**
 * Where people stand with being invited, in SQL over `mentor m`, `account a` and `invitation i`. It is worked out from
 * what is so at this moment and stored nowhere, so a sign-in or a corrected address counts the moment it is there.
 */
export const everybody = `mentor m join account a on a.id = m.account_id left join invitation i on i.person_id = m.account_id`;

const isHere = 'm.invited_at is not null and a.first_sign_in_at is not null';

/** A mail to the address they have now came back. */
const bounced = 'i.bounced_at is not null and lower(i.bounced_mail) = lower(a.mail)';

/** Nobody is written to who is here already, is leaving, was shut out, stepped back, or asked not to be. */
export const mayBeWritten = `a.state <> 'closed' and a.suspended_at is null and not a.leaving and a.first_sign_in_at is null
  and m.state <> 'retired' and i.opted_out_at is null`;

/** The same, and the last mail to the address they have did arrive. */
export const mayBeReminded = `${mayBeWritten} and i.bounced_at is null`;

/** One of `InvitationState`. Whose address was corrected after a mail came back counts as not invited. */
export const state = `case when ${isHere} then 'signed_in' when i.opted_out_at is not null then 'opted_out'
  when m.invited_at is null and i.plan_id is not null then 'planned'
  when m.invited_at is null then 'not_invited' when ${bounced} then 'bounced'
  when i.bounced_at is not null then 'not_invited' else 'sent' end`;

/** Whoever was invited, may be, or does not want to be. */
export const listed = `a.state <> 'closed' and (m.invited_at is not null or i.opted_out_at is not null or (${mayBeWritten}))`;

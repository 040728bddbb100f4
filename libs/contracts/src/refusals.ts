/**
 * Every way Akin says no. The code is stable and travels in `{"code","message","detail"?}`; the sentence is what a
 * person reads. No sentence names a person.
 */
export const refusalSentences = {
  // the wall
  no_school: 'This work has no school. Nothing was read or changed.',
  wrong_school: 'Work for one school may not reach into another. Nothing was read or changed.',
  forbidden_statement: 'That statement may not run inside a unit of work. Nothing was changed.',
  unknown_host: 'There is no school at this address.',
  school_suspended: 'This school is paused. What is stored is kept; please ask your program office.',
  school_not_ready: 'This school is still being set up. Please try again in a moment.',
  // sign-in
  not_signed_in: 'Please sign in to continue.',
  session_ended: 'Your session has ended. Please sign in again; what you saved is kept.',
  somebody_else: 'Someone else has signed in in this browser. Nothing was sent and nothing was changed.',
  second_factor_first: 'Please sign in with a second factor yourself first, so that this locks nobody out. Nothing was changed.',
  not_your_role: 'Your role does not include this.',
  sign_in_not_set_up: 'Sign-in is not set up for this school yet.',
  sign_in_metadata_over: 'Your school’s sign-in is closed until its identity provider is described anew. Please tell your IT department.',
  key_change_out_of_turn: 'This is not the next step of changing the key. Nothing was changed.',
  draft_changed: 'What is prepared has changed since you looked. Nothing was switched; please look it over once more.',
  trial_needed: 'Please test this first: a sign-in with exactly what is prepared has to have worked within the last day.',
  trial_needs_mfa:
    'Administrators need a second factor at this school, so a test sign-in has to have shown one within the last day. Nothing was switched.',
  no_way_back: 'There is nothing to switch back to: somebody did it already, or the 24 hours are over. Nothing was changed.',
  nothing_waiting: 'Nothing is waiting for a yes, or it has changed since it was shown. Please look once more.',
  sign_in_refused: 'Your school’s sign-in answer could not be accepted. Please start again from the sign-in page.',
  sign_in_replayed: 'This sign-in answer was used before. Please start again from the sign-in page.',
  account_unknown: 'Your school knows you, but you are not on its list for this program yet. Please ask your program office.',
  account_closed: 'This account is closed. Please ask your program office.',
  account_suspended: 'Your account is paused for now. What you wrote is kept. Please ask your program office.',
  account_leaving:
    'You are not on your school’s list for this program any more. If that is a mistake, your program office can put it right.',
  account_ambiguous: 'More than one entry on your school’s list fits you. Please tell your program office; they can make them one.',
  confirm_link_over: 'This link was used, is older than an hour, or a newer one was sent. Please sign in again to get a new one.',
  confirm_elsewhere:
    'Two sign-ins ask for this account at the moment, so this link counts only in the browser in which you signed in. Please sign in there again and open it there. Nothing was changed.',
  own_account: 'This is your own account, so another administrator has to do it. Nothing was changed.',
  last_admin: 'Nobody else who has signed in is an administrator, so this one has to stay. Nothing was changed.',
  admission_locks_out:
    'Administrators come in by a rule this would take away. Give somebody who has signed in the administrator role first. Nothing was changed.',
  merge_same: 'These are one and the same account. Nothing was changed.',
  merge_confirm: 'What you typed is not the e-mail address of the account that goes. Nothing was changed.',
  merge_each_other: 'One of these two has asked, mentored or nominated the other, so they are two people. Nothing was changed.',
  merge_both_listed:
    'Your roster lists both, each under a key of its own, so for the school they are two people. Have one of the two taken out of the roster, bring it aboard, and try again. Nothing was changed.',
  merge_too_full: 'Together these accounts hold more places than one mentor may have. Nothing was changed.',
  merge_both_claimed:
    'Both accounts have claimed credit for the same module, and a claim is never removed. Please settle that with your CME office first. Nothing was changed.',
  foreign_origin: 'This change did not come from your school’s own page, so nothing was changed.',
  // input
  bad_input: 'Some of what was sent does not fit. Nothing was changed.',
  not_found: 'There is nothing here, or it is not yours to see.',
  too_large: 'That file is larger than we can take. Nothing was saved.',
  too_many: 'That is a lot at once. Please wait a moment and try again.',
  unknown_term: 'One of the choices is not in your school’s list. Nothing was changed.',
  // institutions
  slug_taken: 'Another school already uses this address. Please choose a different short address.',
  slug_reserved: 'This address is kept for Akin itself. Please choose a different short address.',
  slug_invalid: 'An address is 3 to 40 letters, digits or single hyphens, starts with a letter and does not end with a hyphen.',
  host_taken: 'Another school already uses this domain.',
  host_invalid: 'A domain looks like mentoring.your-school.edu, without https:// and without a path.',
  confirm_typed: 'What you typed is not the school’s short address. Nothing was changed.',
  erase_not_archived: 'Only an archived school can be erased. Archive it first.',
  discard_used: 'Somebody has been at this school, so it cannot go at once. Archive it, then ask for it to be erased. Nothing was changed.',
  state_changed: 'This school is in another state, so this cannot be done now. Nothing was changed; please look again.',
  erase_due: 'The waiting time is over and this school is being erased. That can no longer be taken back.',
  set_up_link_over: 'This link is used, too old or no longer needed. Please ask whoever sent it for a new one.',
  break_glass_not_needed: 'Sign-in is not on at this school, so an ordinary set-up link does. Nothing was sent.',
  contact_too_new: 'The address of this contact was changed less than a day ago, so no way in is sent to it yet. Nothing was sent.',
  set_up_done: 'Sign-in is switched on, so this page is closed. Please sign in.',
  archive_unreadable: 'This is not a complete, unchanged archive of a school, or the key is not the right one. Nothing was written.',
  archive_wants_passphrase: 'This archive is closed with a passphrase, and none was given. Nothing was written.',
  archive_has_no_passphrase:
    'This archive is not closed with a passphrase; only the installation that wrote it opens it, without one. Nothing was written.',
  archive_too_new: 'This archive was written by a newer version of Akin. Nothing was written.',
  // rosters
  roster_empty: 'This file has no rows. Nothing has been saved.',
  roster_not_text:
    'This is neither a CSV nor an Excel file (XLSX), whatever its name says. Please save it as one of these and try again. Nothing has been saved.',
  roster_encoding:
    'We cannot tell which letters this file is written in. Please save it as “CSV UTF-8” or as an Excel workbook and try again. Nothing has been saved.',
  roster_password: 'This workbook is closed with a password. Please save a copy without one and try again. Nothing has been saved.',
  roster_old_excel:
    'This is an Excel file of the old kind (XLS). Please save it as an Excel workbook (XLSX) and try again. Nothing has been saved.',
  roster_other_office:
    'This is another office program’s file, such as a text document or an OpenDocument or binary sheet. Please save the list as XLSX or CSV and try again. Nothing has been saved.',
  roster_too_wide: 'A roster may have up to 200 columns. Nothing has been saved.',
  roster_too_big:
    'This workbook unpacks to more than we can read. Please save the list alone, as CSV, and try again. Nothing has been saved.',
  roster_unreadable: 'We could not read this file. It may be damaged, or hold very long cells. Nothing has been saved.',
  roster_too_many_rows: 'A roster may have up to 50,000 rows. Nothing has been saved.',
  roster_no_header: 'We found no row that names the columns. Please put their names above the list. Nothing has been saved.',
  roster_mapping_incomplete: 'An e-mail column and a name column are needed before this can be saved.',
  roster_has_errors: 'Some rows need a decision first. Nothing has been saved yet.',
  roster_out_of_date: 'The people at your school have changed since this check. It was run again; please look once more.',
  roster_under_way: 'This roster is being checked or saved right now. Please wait until that is done.',
  roster_not_checked: 'Something on our side kept us from checking this roster. Nothing of it was saved; please drop the file again.',
  roster_not_saved: 'Something on our side kept us from saving this roster. Nothing was changed; please try again.',
  roster_not_undoable: 'Only the roster saved last can be taken back, within 24 hours. Nothing was changed.',
  roster_not_undone: 'Something on our side kept us from taking this roster back. Nothing was changed; please try again.',
  roster_already_committed: 'This roster was already saved. Nothing was saved twice.',
  // mentors
  profile_incomplete: 'A few things are missing before you can be shown to learners.',
  capacity_below_use: 'You already have more people than that. Your places stay as they were.',
  // the school's policy
  policy_forbids: 'Your school’s rules do not allow this. Nothing was changed.',
  has_to_stay: 'This has to stay; why is said beside it. Nothing was erased.',
  policy_barred:
    'The operator of Akin does not allow a group to come first at your school; why is said on the page of the facet policy. Nothing was changed.',
  policy_changed: 'Somebody saved another version since this page was opened. Nothing was changed; please look once more.',
  policy_needs_another: 'Somebody else has to agree to what you made yourself. Nothing was changed.',
  policy_not_waiting: 'This version does not wait for anything any more. Nothing was changed; please look once more.',
  selection_first: 'Your school reads an application before anybody can be found here. Nothing was changed.',
  training_first: 'The training comes first. Nothing was changed.',
  mentor_elsewhere: 'That is not possible from where things stand now. Nothing was changed; please look again.',
  requests_open_first: 'There are requests that wait for an answer. Please answer them first; nothing was changed.',
  application_closed: 'This application is not open for that now. Nothing was changed; please look again.',
  own_application: 'This is your own application, so somebody else has to decide about it.',
  evidence_kind: 'We can take PDF, PNG, JPEG and Word (DOCX) files. This one is something else, whatever its name says. Nothing was saved.',
  evidence_full: 'This application has as many files as it can hold. Please take one away first; nothing was saved.',
  nomination_of_self: 'A nomination comes from somebody else. Nothing was sent.',
  nomination_link_over: 'This link was used or is too old. Please ask the program office for a new one.',
  // exports
  export_too_long: 'That is more than 50,000 rows, too many for one Excel file here. The CSV beside it holds them all.',
  // invitations
  nobody_to_invite: 'Nobody of these can be invited: they are already, are on their way, or asked not to be. Nothing was planned.',
  wave_over: 'This round has moved on meanwhile. Nothing was changed; please look once more.',
  opt_out_unknown: 'This link is not one we know at this school. Nothing was changed; please use the link of the newest mail.',
  // requests
  request_to_self: 'You cannot ask yourself.',
  mentor_full: 'This mentor has no room just now. Nothing was sent; what you wrote is kept on this page.',
  mentor_paused: 'This mentor is taking a pause. Nothing was sent; what you wrote is kept on this page.',
  mentor_not_active: 'This person is not taking requests. Nothing was sent; what you wrote is kept on this page.',
  already_asked: 'You have already asked this mentor, and the request is still open.',
  already_mentored: 'You and this mentor are already working together.',
  desk_settled: 'Somebody has settled this already. Nothing was changed; please look once more.',
  too_many_open_requests: 'You have as many open requests as your school allows. Withdraw one to ask someone else.',
  mentor_has_many_requests: 'This mentor has as many open requests as your school allows. Please try again in a few days.',
  request_closed: 'This request is no longer open. Nothing was changed.',
  // wishes
  last_wish_list: 'This is your only list, so it stays. Empty it or give it another name instead. Nothing was changed.',
  saved_searches_full: 'You have as many saved searches as there is room for. Please delete one first; nothing was saved.',
  // the machine
  busy: 'We could not finish this just now. Nothing was changed; please try again.',
  unexpected: 'Something went wrong on our side. Nothing you saved before is lost.',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** One field that does not fit, named by its path, with a sentence for the person who typed it. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** The body of every error answer. `detail` never holds personal data. */
export interface ErrorBody {
  code: RefusalCode;
  message: string;
  detail?: { fields?: FieldProblem[]; [key: string]: unknown };
}

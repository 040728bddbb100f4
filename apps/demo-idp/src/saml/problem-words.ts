import { type RequestProblem } from './accept-request.js';

/** What is said when a sign-in request is not answered. */
export const problemWords: Record<RequestProblem, { title: string; words: string; status: number }> = {
  unreadable: {
    title: 'This sign-in starts at the school’s own page',
    words: 'Open the school’s address and choose “Sign in” there. It brings you back here with everything needed.',
    status: 400,
  },
  no_school: {
    title: 'No school answers at this address',
    words: 'The school is not there, or it is still being prepared. Nothing was signed in.',
    status: 404,
  },
  not_signed: {
    title: 'This request could not be trusted',
    words: 'It was not signed by the school it names, so nobody was signed in. Start again from the school’s page.',
    status: 403,
  },
  other_issuer: {
    title: 'This request belongs to another school',
    words: 'It names a different school than this sign-in serves, so nobody was signed in.',
    status: 403,
  },
  other_place: {
    title: 'This request wants its answer elsewhere',
    words: 'The place it names is not the school’s own, so nobody was signed in.',
    status: 403,
  },
  other_idp: {
    title: 'This request was meant for another sign-in',
    words: 'Start again from the school’s page, and it will find the right one.',
    status: 403,
  },
  akin_silent: {
    title: 'Akin is not answering yet',
    words: 'It may still be starting. Wait a moment, then go back and try again; nothing was lost.',
    status: 502,
  },
};

import type { RefusalFamily, SignInAttempt } from '@akin/contracts';

export interface FamilyWords {
  heading: string;
  /** What happened. */
  sentence: string;
  /** What to do now. */
  next: string;
  /** Whom to ask when that does not help. */
  ask: 'office' | 'help desk';
  /** What the button offers: to begin once more, or to leave it for now. */
  way: 'again' | 'start';
}

/** What is said to a person, `{school}` standing for its name. Never why in detail: that is for the administrator. */
const signingIn: Record<RefusalFamily, FamilyWords> = {
  again: {
    heading: 'You are not signed in yet.',
    sentence:
      'Something got lost on the way back from the sign-in page of {school}. An old bookmark or a second tab is often all it takes.',
    next: 'Please sign in once more from here. If that does not work, close the other tabs of this site and allow it cookies.',
    ask: 'help desk',
    way: 'again',
  },
  late: {
    heading: 'That took a little too long.',
    sentence: 'To keep you safe, a sign-in has to be finished within a few minutes, and this one was not.',
    next: 'Please sign in once more. It usually takes just a moment.',
    ask: 'help desk',
    way: 'again',
  },
  used: {
    heading: 'This sign-in has been used already.',
    sentence: 'You probably came back here with your browser’s back button, or loaded the page again. Nothing is wrong.',
    next: 'You may well be signed in: the start page knows. If not, you can sign in from there.',
    ask: 'help desk',
    way: 'start',
  },
  declined: {
    heading: 'You are not signed in yet.',
    sentence: 'The sign-in page of {school} ended without saying that it is you. A password may not have fitted, or a step was left out.',
    next: 'Please sign in once more. If your password or your second step does not work, the help desk can put it right.',
    ask: 'help desk',
    way: 'again',
  },
  proof: {
    heading: 'One more step is needed.',
    sentence:
      'Here, {school} wants you to show who you are with a second step, for instance an app on your phone, and that did not happen.',
    next: 'Please sign in once more and take the second step. If you are not asked for it, the help desk can set it up for you.',
    ask: 'help desk',
    way: 'again',
  },
  unlisted: {
    heading: 'You are not on the list yet.',
    sentence: 'Your school knows you, but you are not on its list for this program yet.',
    next: 'If you think you should be, your program office can add you. Then simply sign in again.',
    ask: 'office',
    way: 'start',
  },
  ended: {
    heading: 'Your account is not open.',
    sentence: 'You are not signed in. What you wrote here is kept.',
    next: 'If that is a mistake, your program office can put it right. Then simply sign in again.',
    ask: 'office',
    way: 'start',
  },
  it: {
    heading: 'You are not signed in yet.',
    sentence: 'The sign-in page of {school} answered in a way that we cannot accept. It is nothing you did.',
    next: 'Trying again will probably not help. Please tell the help desk, so that it is put right for everybody.',
    ask: 'help desk',
    way: 'start',
  },
  closed: {
    heading: 'Sign-in is not open just now.',
    sentence: 'The sign-in for this site has to be set up or renewed by {school} first.',
    next: 'Please come back later. Nothing you saved is lost.',
    ask: 'office',
    way: 'start',
  },
  paused: {
    heading: 'This school is paused.',
    sentence: 'Nobody can sign in at {school} for now. Everything that is stored is kept.',
    next: 'Please come back later.',
    ask: 'office',
    way: 'start',
  },
  ours: {
    heading: 'That did not work, and it is our fault.',
    sentence: 'Something went wrong on our side while you were signing in. Nothing you saved is lost.',
    next: 'Please wait a minute and sign in once more.',
    ask: 'office',
    way: 'again',
  },
};

const signingOut: FamilyWords = {
  heading: 'You may still be signed in here.',
  sentence: 'A message came to sign you out, but we cannot be sure that {school} sent it, so nothing was changed.',
  next: 'Please sign out from the menu at the top right, and close your browser if others use this computer.',
  ask: 'help desk',
  way: 'start',
};

/** What to tell whoever was refused. */
export function wordsOf(family: RefusalFamily, attempt: SignInAttempt): FamilyWords {
  return attempt === 'out' ? signingOut : signingIn[family];
}

import type { SignInUpkeepView } from '@akin/contracts';
import { count } from '../../wording/count';
import { whenWords } from '../../wording/when-words';

type Refresh = SignInUpkeepView['refresh'];

export interface UpkeepLine {
  tone: 'good' | 'warn' | 'next' | 'quiet';
  words: string;
}

/** How keeping the metadata fresh is going, a line each. */
export function refreshLines({ url, lastReadAt, nextAt, failures, problem }: Refresh, timeZone: string): UpkeepLine[] {
  if (url === null)
    return [
      {
        tone: 'quiet',
        words: 'It was given as a file, so we cannot look for changes ourselves. Please bring new metadata when your certificate changes.',
      },
    ];
  const when = (moment: string) => whenWords(moment, timeZone);
  return [
    ...(lastReadAt ? [{ tone: 'good' as const, words: `Read last on ${when(lastReadAt)}.` }] : []),
    ...(failures > 0
      ? [
          {
            tone: 'warn' as const,
            words: `${failures === 1 ? 'The reading after that' : `The ${count(failures)} readings after that`} did not succeed${problem ? `: ${sentence(problem)}` : '.'} What we have is kept, and people sign in with it.`,
          },
        ]
      : []),
    ...(nextAt ? [{ tone: 'next' as const, words: `We look again on ${when(nextAt)}.` }] : []),
  ];
}

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

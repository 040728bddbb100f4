import type { IdpView } from '@akin/contracts';
import { zonedTime } from '../zoned-time';

/** Where the metadata comes from, in words. */
export function sourceWords({ source, readAt }: Pick<IdpView, 'source' | 'readAt'>, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'long' }).format(new Date(readAt));
  const when = `${day} at ${zonedTime(readAt, timeZone)}`;
  if (!source)
    return `Given as a file or by hand on ${when}. We cannot look for changes ourselves, so please bring new metadata when it changes.`;
  const trust = source.signed ? ' Nothing is taken from there that the federation has not signed.' : '';
  return `Read on ${when}, and again every hour while sign-in is on.${trust}`;
}

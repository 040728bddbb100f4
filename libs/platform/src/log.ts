import { pino } from 'pino';

/** Where a person could stand in a log line. The lines are written not to hold any; this is the second lock. */
const personal = ['mail', 'name', 'givenName', 'familyName', 'to', 'subject', 'html', 'text', 'cookie', 'authorization', 'SAMLResponse'];

/**
 * One JSON line per event on standard output. Never a person, never an answer of theirs. Silent until a process
 * sets `log.level` when it starts.
 */
export const log = pino({
  level: 'silent',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: personal.flatMap((key) => [key, `*.${key}`]), censor: '[kept out]' },
});

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { rosterKinds, type RosterKind, type RosterResult, type RosterView } from '@akin/contracts';
import { RosterService } from '@akin/people';
import { inSchool } from '@akin/tenancy';
import type { Actor } from '@akin/sign-in';
import { UsageProblem, type Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

export const rosterImport: Command = {
  name: 'roster:import',
  what: 'check a roster (CSV or XLSX) of faculty or learners and, with --commit, bring it aboard',
  options: {
    slug: { type: 'string', what: 'the school’s short address', needed: true },
    file: { type: 'string', what: 'the CSV or XLSX file', needed: true },
    kind: { type: 'string', what: 'faculty (when left out) or learners' },
    some: { type: 'boolean', what: 'the file lists only some people: nobody is missing from it' },
    commit: { type: 'boolean', what: 'save; without it, only what would happen is shown' },
    'leave-out': { type: 'boolean', what: 'save the good rows although some were rejected' },
    invite: { type: 'boolean', what: 'invite the people who are new' },
  },
  run({ slug, file, commit, invite, kind = 'faculty', some, ...options }) {
    return withOwner(async (app) => {
      const school = await schoolNamed(app, slug);
      const rosters = app.get(RosterService);
      const actor: Actor = { personId: commandLine, roles: ['admin'], schoolId: school.id, sessionId: commandLine };
      return inSchool(school, async () => {
        const drop = { kind: kindNamed(kind), whole: some !== true };
        const roster = await rosters.check(actor, basename(String(file)), createReadStream(String(file)), 'here', drop);
        if (!commit) {
          // Nobody comes back to a look from the command line, so nothing of it stays.
          await rosters.discard(actor, roster.id);
          return { data: roster, words: describe(roster), ok: roster.ready };
        }
        const decided = { leaveOutRejected: options['leave-out'] === true, invite: invite === true };
        const { result } = await rosters.commit(actor, roster.id, decided);
        return {
          data: result,
          words: result ? saved(result) : 'This roster was put away meanwhile. Nothing was saved.',
          ok: result !== null,
        };
      });
    });
  },
};

function kindNamed(kind: unknown): RosterKind {
  const known = rosterKinds.find((one) => one === kind);
  if (known === undefined) throw new UsageProblem('--kind is faculty or learners');
  return known;
}

/** Stands for the command line where a person's id is asked for; nobody has it. */
const commandLine = '00000000-0000-0000-0000-000000000001';

function saved({ added, changed, unchanged, leftOut, invited }: RosterResult): string {
  return `Added ${added}, changed ${changed}, as before ${unchanged}, left out ${leftOut}, invited ${invited}.`;
}

const shown = 20;

/** What would happen, in the words the browser shows: counts, what is in the way, columns left unread, and the first rows that do not fit. */
function describe({ counts, problems, identityColumns, notReady }: RosterView): string {
  const { rows, added, changed, unchanged, rejected } = counts;
  return [
    `${rows} rows: ${added} would be added, ${changed} changed, ${unchanged} as before, ${rejected} rejected. Nothing has been saved.`,
    ...(notReady ? [notReady] : []),
    ...identityColumns.map((column) => `Left unread: “${column}”. Only the person can say this.`),
    ...problems.slice(0, shown).map(({ row, column, message }) => `  row ${row}${column ? `, ${column}` : ''}: ${message}`),
    ...(problems.length > shown ? [`  and ${problems.length - shown} more`] : []),
  ].join('\n');
}

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../start/database.mjs';
import { project } from '../start/settings.mjs';

export const person = 'imani@interop.example';

const slug = `interop-${randomBytes(3).toString('hex')}`;
const ours = `realm_id = (select id from national.institution where slug = '${slug}')`;

/** A school of the running application that lets students in, and staff as administrators, and nobody else. */
export class School {
  #application;
  #folder;

  constructor(application, folder) {
    this.#application = application;
    this.#folder = folder;
    this.origin = `http://${slug}.localhost:${application.web}`;
  }

  add() {
    this.#akin(
      'institution:add',
      '--slug',
      slug,
      '--name',
      'Interop School',
      '--admin-name',
      'Ada Dean',
      '--admin-mail',
      'dean@interop.example',
    );
  }

  async trust(metadata) {
    const file = join(this.#folder, 'idp.xml');
    writeFileSync(file, metadata);
    this.#akin('institution:sign-in', '--slug', slug, '--metadata', file);
    await this.#ask(`update national.sign_in set admission_rules = $1 where ${ours}`, [
      JSON.stringify([
        { by: 'affiliation', value: 'student', role: 'learner' },
        { by: 'affiliation', value: 'staff', role: 'admin' },
      ]),
    ]);
  }

  /** What the school asks for is set where it is kept, so that a round need not go through set-up and its test sign-in. */
  async asks({ response, assertion, encrypted = false, name = null, adminsAnew = false, unasked = false }) {
    await this.#ask(
      `update national.sign_in set want_response_signed = $1, want_assertion_signed = $2, want_encrypted = $3, name_id_format = $4,
         reauthenticate_admins = $5, allow_unsolicited = $6 where ${ours}`,
      [response, assertion, encrypted, name, adminsAnew, unasked],
    );
  }

  /** Why the sign-in with this number was refused. */
  async reasonOf(reference) {
    const [school] = await this.#ask('select schema_name from national.institution where slug = $1', [slug]);
    const [row] = await this.#ask(`select reason from ${pg.escapeIdentifier(school.schema_name)}.sign_in_refusal where reference = $1`, [
      reference,
    ]);
    return row?.reason ?? 'nothing in the log';
  }

  async #ask(sql, values = []) {
    const database = await openDatabase({ data: this.#application.data });
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
      await database.stop();
    }
  }

  #akin(...args) {
    const { web, data } = this.#application;
    const env = { ...process.env, PORT: String(web), BASE_DOMAIN: `localhost:${web}`, AKIN_DATA: data };
    const ran = spawnSync(process.execPath, [join(project, 'tools/start/akin.mjs'), ...args], { env, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`${args[0]}: ${ran.stdout}\n${ran.stderr}`);
  }
}

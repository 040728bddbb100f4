import { rm } from 'node:fs/promises';
import pg from 'pg';
import { Clock, log, newId } from '@akin/platform';
import { asOwner, ownerTransaction } from '@akin/tenancy';

export interface ErasingPlaces {
  ownerUrl: string;
  /** Folder with one folder of uploads per school, named by its id. */
  uploads: string;
}

interface Doomed {
  id: string;
  slug: string;
  schema: string;
  role: string;
}

/** A school whose tables are in use for longer than this is left for the next round instead of holding up the others. */
const lockTimeout = '10s';

/** Rows of control data that belong to one school, in an order in which they can go; contacts and links go with the last. Sign-ins refused while it was closed are told apart by its addresses alone. */
const rowsOf = [
  `delete from national.outside_sign_in_refusal where host in (
     select host from national.sign_in where realm_id = $1 union all
     select host from national.domain where institution_id = $1 and verified_at is not null)`,
  ...['session', 'saml_request', 'saml_assertion', 'sign_in'].map((table) => `delete from national.${table} where realm_id = $1`),
  ...['domain', 'provisioning_step'].map((table) => `delete from national.${table} where institution_id = $1`),
  'delete from national.institution where id = $1',
];

/**
 * Where the queue's own tables name a school: nudges that wait or failed, and what the queue wrote down about them. On
 * Redis they are no rows, and go with the limits the queue sets there.
 */
const queueRowsOf = ['job', 'event', 'dedup', 'dedup_next'].map(
  (table) => `delete from bullmq.${table} t where t::text like '%' || $1 || '%'`,
);

/**
 * Erases archived schools whose day has come: schema, role, every row of control data and of the queue, uploads. Only lines of the
 * audit stay. Needs the owner's rights, so only the provisioner process and the command line have one.
 */
export class Eraser {
  constructor(
    private readonly places: ErasingPlaces,
    private readonly clock: Clock,
  ) {}

  /**
   * Erases every school that is due. One that cannot be erased now is left whole for the next round.
   * @returns the short addresses that are gone
   */
  eraseDue(): Promise<string[]> {
    return asOwner(this.places.ownerUrl, async (client) => {
      const gone: string[] = [];
      for (const school of await this.due(client)) {
        if (await this.tryErase(client, school)) gone.push(school.slug);
      }
      return gone;
    });
  }

  private async due(client: pg.Client): Promise<Doomed[]> {
    const { rows } = await client.query<Doomed>(
      `select id, slug, schema_name as schema, role_name as role from national.institution
       where state = 'archived' and erase_after <= $1 order by erase_after, id`,
      [this.clock.now()],
    );
    return rows;
  }

  private async tryErase(client: pg.Client, school: Doomed): Promise<boolean> {
    try {
      return await this.erase(client, school);
    } catch (problem) {
      log.error({ school: school.id, problem: (problem as Error).message }, 'a school could not be erased; it is tried again');
      return false;
    }
  }

  /**
   * One transaction, so that being killed leaves either the school, still due, or nothing. Files go first: past its
   * day an erasure cannot be taken back, so nobody will miss them when the transaction has to be taken up again.
   */
  private erase(client: pg.Client, school: Doomed): Promise<boolean> {
    return ownerTransaction(client, async () => {
      if (!(await this.hold(client, school))) return false;
      await rm(`${this.places.uploads}/${school.id}`, { recursive: true, force: true });
      await client.query(`drop schema if exists ${pg.escapeIdentifier(school.schema)} cascade`);
      await client.query(`drop role if exists ${pg.escapeIdentifier(school.role)}`);
      for (const statement of rowsOf) await client.query(statement, [school.id]);
      if (await this.queueIsHere(client)) for (const statement of queueRowsOf) await client.query(statement, [school.id]);
      await client.query(`insert into national.operator_audit (id, at, institution_id, slug, action) values ($1, $2, $3, $4, 'erased')`, [
        newId(),
        this.clock.now(),
        school.id,
        school.slug,
      ]);
      return true;
    });
  }

  private async queueIsHere(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ here: boolean }>(`select to_regclass('bullmq.event') is not null as here`);
    return rows[0].here;
  }

  /** Keeps migrations and other erasers away; false when another one has just done it. */
  private async hold(client: pg.Client, { id }: Doomed): Promise<boolean> {
    await client.query(`set local lock_timeout = '${lockTimeout}'`);
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const { rowCount } = await client.query(
      `select 1 from national.institution where id = $1 and state = 'archived' and erase_after <= $2 for update`,
      [id, this.clock.now()],
    );
    return rowCount === 1;
  }
}

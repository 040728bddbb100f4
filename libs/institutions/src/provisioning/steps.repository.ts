import { Injectable } from '@nestjs/common';
import { provisioningSteps, type ProvisioningStep, type StepView } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';

/** What only the first administrator's step needs to know; forgotten once that step is done. */
export interface AdministratorInput {
  name: string;
  mail: string;
}

@Injectable()
export class StepsRepository {
  constructor(private readonly national: NationalDb) {}

  /** Writes the steps that are not there yet. */
  plan(institutionId: string, administrator: AdministratorInput): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `insert into provisioning_step (institution_id, step, position, input)
         select $1, step, position, case when step = 'administrator' then $3::jsonb end
         from unnest($2::text[]) with ordinality as planned (step, position) on conflict do nothing`,
        [institutionId, [...provisioningSteps], JSON.stringify(administrator)],
      ),
    );
  }

  list(institutionId: string): Promise<StepView[]> {
    return this.national.run((m) =>
      m.query(`select step, state, why, finished_at as "finishedAt" from provisioning_step where institution_id = $1 order by position`, [
        institutionId,
      ]),
    );
  }

  async administrator(institutionId: string): Promise<AdministratorInput | null> {
    const rows = await this.national.run((m) =>
      m.query<{ input: AdministratorInput | null }[]>(
        `select input from provisioning_step where institution_id = $1 and step = 'administrator'`,
        [institutionId],
      ),
    );
    return rows[0]?.input ?? null;
  }

  start(institutionId: string, step: ProvisioningStep): Promise<unknown> {
    return this.national.run((m) =>
      m.query(`update provisioning_step set state = 'running', why = null where institution_id = $1 and step = $2`, [institutionId, step]),
    );
  }

  finish(institutionId: string, step: ProvisioningStep, at: Date): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `update provisioning_step set state = 'done', why = null, input = null, finished_at = $3 where institution_id = $1 and step = $2`,
        [institutionId, step, at],
      ),
    );
  }

  fail(institutionId: string, step: ProvisioningStep, why: string): Promise<unknown> {
    return this.national.run((m) =>
      m.query(`update provisioning_step set state = 'failed', why = $3 where institution_id = $1 and step = $2`, [
        institutionId,
        step,
        why,
      ]),
    );
  }

  /** Schools whose provisioning was begun and is neither done nor failed; to take up again after a crash. */
  async unfinished(): Promise<string[]> {
    const rows = await this.national.run((m) =>
      m.query<{ id: string }[]>(`select id from institution i where state = 'provisioning'
        and not exists (select 1 from provisioning_step s where s.institution_id = i.id and s.state = 'failed')`),
    );
    return rows.map((row) => row.id);
  }
}

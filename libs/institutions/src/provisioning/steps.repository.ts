import { Injectable } from '@nestjs/common';
import { provisioningSteps, type ProvisioningStep, type StepView } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';

@Injectable()
export class StepsRepository {
  constructor(private readonly national: NationalDb) {}

  /** Writes the steps that are not there yet, and puts all of them in order. */
  plan(institutionId: string): Promise<unknown> {
    return this.national.run((m) =>
      m.query(
        `insert into provisioning_step (institution_id, step, position)
         select $1, step, position from unnest($2::text[]) with ordinality as planned (step, position)
         on conflict (institution_id, step) do update set position = excluded.position`,
        [institutionId, [...provisioningSteps]],
      ),
    );
  }

  list(institutionId: string): Promise<StepView[]> {
    return this.national.run((m) =>
      m.query(
        `select step, state, why, started_at as "startedAt", finished_at as "finishedAt" from provisioning_step where institution_id = $1 order by position`,
        [institutionId],
      ),
    );
  }

  start(institutionId: string, step: ProvisioningStep, at: Date): Promise<unknown> {
    return this.national.run((m) =>
      m.query(`update provisioning_step set state = 'running', why = null, started_at = $3 where institution_id = $1 and step = $2`, [
        institutionId,
        step,
        at,
      ]),
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
      m.query(`update provisioning_step set state = 'failed', why = $3 where institution_id = $1 and step = $2 and state <> 'done'`, [
        institutionId,
        step,
        why,
      ]),
    );
  }

  /** Schools with steps still open of which none failed; to take up again after a crash. */
  unfinished(): Promise<string[]> {
    return this.schoolsHaving(`bool_or(state in ('waiting', 'running')) and not bool_or(state = 'failed')`);
  }

  /** Of those, the schools at which nobody is at work: what should have said so was lost. */
  forgotten(): Promise<string[]> {
    return this.schoolsHaving(`bool_or(state = 'waiting') and not bool_or(state in ('running', 'failed'))`);
  }

  private async schoolsHaving(condition: string): Promise<string[]> {
    const rows = await this.national.ask<{ id: string }>(
      `select institution_id as id from provisioning_step group by institution_id having ${condition}`,
    );
    return rows.map(({ id }) => id);
  }
}

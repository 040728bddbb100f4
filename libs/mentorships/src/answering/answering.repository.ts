import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { Answered } from './word-answering.js';

/** When a mentor was asked and answered; who asked and what is not read. */
@Injectable()
export class AnsweringRepository {
  constructor(private readonly db: TenantDb) {}

  /** The newest ones the mentor answered with a yes or a no; what somebody else closed says nothing about them. */
  newest(mentorId: string, most: number, timeZone: string): Promise<Answered[]> {
    return this.db.ask(
      `select to_char(asked_at at time zone $3, 'YYYY-MM-DD') as "askedOn", to_char(answered_at at time zone $3, 'YYYY-MM-DD') as "answeredOn"
       from request where mentor_id = $1 and state in ('accepted', 'declined') order by asked_at desc, id limit $2`,
      [mentorId, most, timeZone],
    );
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FacetAnswer } from '@akin/contracts';
import { SealedTables, type RowText } from '@akin/tenancy';
import { openAnswers, sealAnswers, type AnswersOwner } from './seal-answers.js';

/** Lets what people told about themselves move with their school: opened in its archive, sealed anew where it is restored. */
@Injectable()
export class PortableAnswers implements OnModuleInit {
  constructor(private readonly tables: SealedTables) {}

  onModuleInit(): void {
    this.tables.add('facet_answers', { open, close });
  }
}

function open(row: RowText, schoolId: string): RowText {
  return { ...row, sealed: JSON.stringify(openAnswers(ownerOf(row, schoolId), String(row['sealed']))) };
}

function close(row: RowText, schoolId: string): RowText {
  return { ...row, sealed: sealAnswers(ownerOf(row, schoolId), JSON.parse(String(row['sealed'])) as FacetAnswer[]) };
}

function ownerOf(row: RowText, schoolId: string): AnswersOwner {
  return { schoolId, accountId: String(row['account_id']) };
}

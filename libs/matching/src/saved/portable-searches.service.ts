import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedTables, type RowText } from '@akin/tenancy';
import { openOwn, sealOwn, type OwnPlace } from '../wishes/seal-own.js';

/**
 * Lets saved searches move with their school. What was looked at is told by transaction numbers, which mean nothing in another
 * database: there everything that waits is looked at anew.
 */
@Injectable()
export class PortableSearches implements OnModuleInit {
  constructor(private readonly tables: SealedTables) {}

  onModuleInit(): void {
    this.tables.add('saved_search', { open, close });
  }
}

function open(row: RowText, schoolId: string): RowText {
  return { ...row, looked: null, sealed: JSON.stringify(openOwn(placeOf(row, schoolId), String(row['sealed']))) };
}

function close(row: RowText, schoolId: string): RowText {
  return { ...row, looked: null, sealed: sealOwn(placeOf(row, schoolId), JSON.parse(String(row['sealed']))) };
}

function placeOf(row: RowText, schoolId: string): OwnPlace {
  return { table: 'saved_search', schoolId, accountId: String(row['account_id']) };
}

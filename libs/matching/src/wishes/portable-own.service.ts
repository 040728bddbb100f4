import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedTables, type RowText } from '@akin/tenancy';
import { openOwn, sealOwn, type OwnPlace, type OwnTable } from './seal-own.js';

const tables: readonly OwnTable[] = ['wish_lists', 'shortlist'];

/** Lets wish lists and shortlists move with their school: opened in its archive, sealed anew where it is restored. */
@Injectable()
export class PortableOwn implements OnModuleInit {
  constructor(private readonly sealed: SealedTables) {}

  onModuleInit(): void {
    for (const table of tables) {
      const place = (row: RowText, schoolId: string): OwnPlace => ({ table, schoolId, accountId: String(row['account_id']) });
      this.sealed.add(table, {
        open: (row, schoolId) => ({ ...row, sealed: JSON.stringify(openOwn(place(row, schoolId), String(row['sealed']))) }),
        close: (row, schoolId) => ({ ...row, sealed: sealOwn(place(row, schoolId), JSON.parse(String(row['sealed']))) }),
      });
    }
  }
}

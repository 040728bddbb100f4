import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedTables, type RowText } from '@akin/tenancy';
import { openSelection, sealSelection, type SelectionPlace, type SelectionTable } from './seal-selection.js';

const idOf: Record<SelectionTable, (row: RowText) => string> = {
  mentor_application: (row) => String(row['id']),
  evidence: (row) => String(row['id']),
  evidence_piece: (row) => `${String(row['evidence_id'])}:${String(row['number'])}`,
  nomination: (row) => String(row['id']),
  mentor_event: (row) => String(row['id']),
};

/** Lets applications, evidence, nominations and decisions move with their school: opened in its archive, sealed anew where it is restored. */
@Injectable()
export class PortableSelection implements OnModuleInit {
  constructor(private readonly tables: SealedTables) {}

  onModuleInit(): void {
    for (const table of Object.keys(idOf) as SelectionTable[]) {
      const place = (row: RowText, schoolId: string): SelectionPlace => ({ table, schoolId, id: idOf[table](row) });
      this.tables.add(table, {
        open: (row, schoolId) => changed(row, (sealed) => JSON.stringify(openSelection(place(row, schoolId), sealed))),
        close: (row, schoolId) => changed(row, (opened) => sealSelection(place(row, schoolId), JSON.parse(opened))),
      });
    }
  }
}

function changed(row: RowText, change: (cell: string) => string): RowText {
  const cell = row['sealed'];
  return cell === null ? row : { ...row, sealed: change(cell) };
}

import { Injectable } from '@nestjs/common';
import type { EvidenceKind } from '@akin/contracts';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { openSelection, sealSelection } from './seal-selection.js';

/** A file that was handed in, without its bytes. */
export interface Evidence {
  id: string;
  applicationId: string;
  criterion: string;
  name: string;
  kind: EvidenceKind;
  bytes: number;
  addedAt: Date;
}

type Row = Omit<Evidence, 'criterion' | 'name'> & { sealed: string };

const pieceBytes = 512 * 1024;
const selected = 'id, application_id as "applicationId", kind, bytes, added_at as "addedAt", sealed';

/** The only SQL on `evidence` and its pieces. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly db: TenantDb) {}

  add(evidence: Evidence, file: Uint8Array): Promise<void> {
    const { id, applicationId, kind, bytes, addedAt, criterion, name } = evidence;
    const schoolId = currentSchool().id;
    return this.db.run(async (m) => {
      const sealed = sealSelection({ table: 'evidence', schoolId, id }, { criterion, name });
      await m.query('insert into evidence (id, application_id, kind, bytes, added_at, sealed) values ($1, $2, $3, $4, $5, $6)', [
        ...[id, applicationId, kind, bytes, addedAt, sealed],
      ]);
      for (let number = 0; number * pieceBytes < file.length; number++) {
        const piece = Buffer.from(file.subarray(number * pieceBytes, (number + 1) * pieceBytes)).toString('base64');
        const place = { table: 'evidence_piece' as const, schoolId, id: `${id}:${number}` };
        await m.query('insert into evidence_piece (evidence_id, number, sealed) values ($1, $2, $3)', [
          id,
          number,
          sealSelection(place, piece),
        ]);
      }
    });
  }

  async of(applicationId: string): Promise<Evidence[]> {
    const rows = await this.db.ask<Row>(`select ${selected} from evidence where application_id = $1 order by added_at, id`, [
      applicationId,
    ]);
    return rows.map(opened);
  }

  async find(applicationId: string, id: string): Promise<Evidence | null> {
    const [row] = await this.db.ask<Row>(`select ${selected} from evidence where application_id = $1 and id = $2`, [applicationId, id]);
    return row ? opened(row) : null;
  }

  async file(id: string): Promise<Buffer> {
    const schoolId = currentSchool().id;
    const rows = await this.db.ask<{ number: number; sealed: string }>(
      'select number, sealed from evidence_piece where evidence_id = $1 order by number',
      [id],
    );
    const pieces = rows.map(({ number, sealed }) =>
      openSelection<string>({ table: 'evidence_piece', schoolId, id: `${id}:${number}` }, sealed),
    );
    return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
  }

  async remove(applicationId: string, id: string): Promise<void> {
    await this.db.run((m) => m.query('delete from evidence where application_id = $1 and id = $2', [applicationId, id]));
  }
}

function opened({ sealed, ...row }: Row): Evidence {
  const told = openSelection<{ criterion: string; name: string }>({ table: 'evidence', schoolId: currentSchool().id, id: row.id }, sealed);
  return { ...row, ...told };
}

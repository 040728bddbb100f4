import { Injectable } from '@nestjs/common';
import type { PolicyDocument } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/** Advice a policy rests on. It is never changed and goes only with the school. */
@Injectable()
export class PolicyDocumentRepository {
  constructor(private readonly db: TenantDb) {}

  async add(document: { id: string; name: string; content: Buffer; addedBy: string; addedAt: Date }): Promise<void> {
    const { id, name, content, addedBy, addedAt } = document;
    await this.db.run((m) =>
      m.query('insert into policy_document (id, name, content, added_by, added_at) values ($1, $2, $3, $4, $5)', [
        id,
        name,
        content,
        addedBy,
        addedAt,
      ]),
    );
  }

  /** What is known of them, without the files. */
  async describe(ids: readonly string[]): Promise<Map<string, PolicyDocument>> {
    const rows = await this.db.ask<PolicyDocument>('select id, name, length(content) as bytes from policy_document where id = any($1)', [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async read(id: string): Promise<{ name: string; content: Buffer } | null> {
    const [found] = await this.db.ask<{ name: string; content: Buffer }>('select name, content from policy_document where id = $1', [id]);
    return found ?? null;
  }
}

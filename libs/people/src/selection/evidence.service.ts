import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { selectionLimits, type EvidenceKind, type JoiningView } from '@akin/contracts';
import { badInput, Clock, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { readUpload } from '../rosters/read-upload.js';
import { ApplicationsRepository } from './applications.repository.js';
import { Applying } from './applying.service.js';
import { evidenceName } from './evidence-name.js';
import { EvidenceRepository, type Evidence } from './evidence.repository.js';
import { Joining } from './joining.service.js';
import { sniffEvidence } from './sniff-evidence.js';

/** A file as it is given back. */
export interface EvidenceFile {
  name: string;
  kind: EvidenceKind;
  bytes: Buffer;
}

/** Files a mentor hands in with an application. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly applying: Applying,
    private readonly applications: ApplicationsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly joining: Joining,
  ) {}

  /** @throws Refusal `too_large`, `evidence_kind`, `evidence_full`, `application_closed`, `bad_input` */
  async add(actor: Actor, criterion: string, name: string, upload: Readable | Uint8Array): Promise<JoiningView> {
    const bytes = await readUpload(upload, selectionLimits.fileBytes);
    const kind = sniffEvidence(bytes);
    if (kind === null) throw new Refusal('evidence_kind');
    return this.db.run(async () => {
      const { application, settings } = await this.applying.editable(actor);
      if (!settings.criteria.some(({ code }) => code === criterion))
        throw badInput({ field: 'criterion', message: 'Please choose what this file is for.' });
      if ((await this.evidence.of(application.id)).length >= selectionLimits.files) throw new Refusal('evidence_full');
      const facts = { id: newId(), applicationId: application.id, criterion, kind, bytes: bytes.length, addedAt: this.clock.now() };
      await this.evidence.add({ ...facts, name: evidenceName(name, kind) }, bytes);
      return this.joining.view(actor);
    });
  }

  /** @throws Refusal `application_closed`, `not_found` */
  remove(actor: Actor, id: string): Promise<JoiningView> {
    return this.db.run(async () => {
      const { application } = await this.applying.editable(actor);
      const found = await this.require(application.id, id);
      await this.evidence.remove(application.id, found.id);
      return this.joining.view(actor);
    });
  }

  /** One of the actor's own. @throws Refusal `not_found` */
  mine(actor: Actor, id: string): Promise<EvidenceFile> {
    return this.db.run(async () => {
      const application = await this.applications.newestOf(actor.personId);
      if (!application) throw new Refusal('not_found');
      return this.open(application.id, id);
    });
  }

  /** One of this application, for whoever may read that; joins the open unit. @throws Refusal `not_found` */
  async open(applicationId: string, id: string): Promise<EvidenceFile> {
    const { name, kind } = await this.require(applicationId, id);
    return { name, kind, bytes: await this.evidence.file(id) };
  }

  private async require(applicationId: string, id: string): Promise<Evidence> {
    const found = await this.evidence.find(applicationId, id);
    if (!found) throw new Refusal('not_found');
    return found;
  }
}

import { Injectable } from '@nestjs/common';
import { policyLimits, type PolicyDocument } from '@akin/contracts';
import { badInput, Clock, isId, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import type { Readable } from 'node:stream';
import { readUpload } from '../rosters/read-upload.js';
import { PolicyDocumentRepository } from './policy-document.repository.js';

/** The advice policies rest on: PDF files, for administrators. */
@Injectable()
export class PolicyDocuments {
  constructor(
    private readonly documents: PolicyDocumentRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `bad_input` for anything but a PDF, `too_large` */
  async add(actor: Actor, fileName: string, file: Readable): Promise<PolicyDocument> {
    const content = Buffer.from(await readUpload(file, policyLimits.documentBytes));
    if (!content.subarray(0, 1024).includes('%PDF-')) throw badInput({ field: 'file', message: 'Please choose a PDF file.' });
    const document = { id: newId(), name: tidyName(fileName), content };
    await this.documents.add({ ...document, addedBy: actor.personId, addedAt: this.clock.now() });
    return { id: document.id, name: document.name, bytes: content.length };
  }

  /** @throws Refusal `not_found` */
  async read(_actor: Actor, id: string): Promise<Buffer> {
    const found = isId(id) ? await this.documents.read(id) : null;
    if (found === null) throw new Refusal('not_found');
    return found.content;
  }
}

/** The last part of a path, without what cannot be printed. */
function tidyName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, policyLimits.documentName) || 'document.pdf'
  );
}

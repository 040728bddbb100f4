import { Injectable } from '@nestjs/common';
import type { SetUpView } from '@akin/contracts';
import { SignInConfig, SignInDrafts } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import type { OpenedLink } from './opened-link.js';

/** What greets whoever came by a set-up link. `guest` is the browser that opened it. */
@Injectable()
export class SetUp {
  constructor(
    private readonly signIn: SignInConfig,
    private readonly drafts: SignInDrafts,
  ) {}

  /** Ours and theirs, as far as they are known. */
  async show(guest: OpenedLink): Promise<SetUpView> {
    const { id, name, shortName } = currentSchool();
    const [sp, draft] = await Promise.all([this.signIn.serviceProvider(id), this.drafts.find(id)]);
    return { school: name, shortName, role: guest.role, sp, idp: draft?.idp ?? null, until: guest.until.toISOString() };
  }
}

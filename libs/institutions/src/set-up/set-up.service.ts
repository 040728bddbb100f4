import { Injectable } from '@nestjs/common';
import type { IdpMetadataInput, IdpView, SetUpView } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import { MetadataReader, readSigner, SignInConfig } from '@akin/sign-in';
import { currentSchool, NationalDb } from '@akin/tenancy';
import { SchoolSignIn } from './school-sign-in.service.js';
import type { OpenedLink } from './opened-link.js';

/** What the school's IT does before anybody can sign in. `guest` is the browser that opened a set-up link. */
@Injectable()
export class SetUp {
  constructor(
    private readonly national: NationalDb,
    private readonly signIn: SignInConfig,
    private readonly reader: MetadataReader,
    private readonly schoolSignIn: SchoolSignIn,
  ) {}

  /** Ours and theirs, as far as they are known. */
  async show(guest: OpenedLink): Promise<SetUpView> {
    const { id, name, shortName } = currentSchool();
    const [sp, kept] = await Promise.all([this.signIn.serviceProvider(id), this.signIn.keptIdp(id)]);
    return { school: name, shortName, role: guest.role, sp, idp: kept?.idp ?? null, until: guest.until.toISOString() };
  }

  /**
   * Reads their metadata, as it was given or at its address, and keeps it for the next step; nothing is switched on.
   * @throws Refusal `bad_input`
   */
  async understand(_guest: OpenedLink, { metadata, url, signer }: IdpMetadataInput): Promise<IdpView> {
    const { id } = currentSchool();
    if (url === undefined) return this.signIn.keepIdpMetadata(id, metadata ?? '');
    const read = await this.reader.first(url, signer ? readSigner(signer) : null);
    return this.signIn.keepIdpMetadata(id, read.xml, read.source);
  }

  /**
   * Switches sign-in on with the metadata that was understood; every set-up link and page ends with it. What is
   * switched on is what was shown: somebody who keeps other metadata meanwhile is noticed by its entity id.
   * @throws Refusal `bad_input` when there is nothing to switch on, or it is no longer what was shown; `set_up_done`
   */
  async switchOn(_guest: OpenedLink, shownEntityId: string): Promise<void> {
    const school = currentSchool();
    await this.national.run(async () => {
      if (await this.signIn.isReady(school.id)) throw new Refusal('set_up_done');
      const kept = await this.signIn.keptIdp(school.id);
      if (!kept) throw badInput({ field: 'metadata', message: 'Give us your identity provider’s metadata first.' });
      if (kept.idp.entityId !== shownEntityId)
        throw badInput({ field: 'entityId', message: 'Somebody has given other metadata meanwhile. Please look it over once more.' });
      await this.schoolSignIn.switchOn(school, kept.xml, kept.source);
    });
  }
}

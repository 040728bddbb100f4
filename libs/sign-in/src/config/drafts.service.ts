import { Injectable } from '@nestjs/common';
import type { IdpMetadataInput, IdpView, SignInOptions } from '@akin/contracts';
import { Clock } from '@akin/platform';
import { NationalDb } from '@akin/tenancy';
import { guessVendor } from '../attributes/guess-vendor.js';
import { presetOf } from '../attributes/vendor-presets.js';
import { MetadataReader } from '../metadata/metadata-reader.service.js';
import { readSigner, understandMetadata } from '../metadata/understand-metadata.js';
import { describeIdp } from './describe-idp.js';
import { draftDigest } from './draft-digest.js';
import { DraftsRepository, type GivenMetadata, type SignInDraft } from './drafts.repository.js';
import { readKept } from './read-kept.js';
import type { IdpMetadata } from './read-idp-metadata.js';
import { SignInConfigRepository } from './sign-in-config.repository.js';
import { SignInConfig } from './sign-in-config.service.js';
import { checkOptions, defaultOptions, optionsOf } from './sign-in-options.js';

/** A draft with what its metadata describes, and the digest that names this very state of it. */
export interface PreparedSignIn extends SignInDraft {
  idp: IdpView | null;
  digest: string;
}

/** What is being prepared at a realm beside what is on. Nobody signs in with it. */
@Injectable()
export class SignInDrafts {
  constructor(
    private readonly db: NationalDb,
    private readonly drafts: DraftsRepository,
    private readonly config: SignInConfig,
    private readonly settings: SignInConfigRepository,
    private readonly reader: MetadataReader,
    private readonly clock: Clock,
  ) {}

  async find(realmId: string): Promise<PreparedSignIn | null> {
    const draft = await this.drafts.find(realmId);
    return draft && preparedOf(draft);
  }

  /** Begins to prepare from what is on or from nothing; where somebody has begun already, that is gone on with. */
  async begin(realmId: string, from: 'live' | 'nothing'): Promise<PreparedSignIn> {
    return this.db.run(async () => {
      const live = await this.config.prepared(realmId);
      const kept = from === 'live' && live.enabled ? await this.settings.kept(realmId) : null;
      const options = from === 'live' && live.enabled ? optionsOf(live) : defaultOptions;
      await this.drafts.add(realmId, { given: kept, options, changedAt: this.clock.now() });
      return preparedOf(await this.held(realmId));
    });
  }

  /**
   * Reads an identity provider's metadata, as it was given or at its address, into the draft. A school that has not said what make it is and how its
   * attributes are called gets the names its make usually sends.
   * @throws Refusal `bad_input` when it cannot be used, or when another school uses it and the operator has not said yes
   */
  async giveMetadata(realmId: string, input: IdpMetadataInput): Promise<PreparedSignIn> {
    const { given, idp } = await this.understood(input);
    return this.db.run(async () => {
      await this.config.refuseSharing(realmId, idp);
      return this.change(realmId, (draft) => ({ ...draft, given, options: suited(draft.options, idp) }));
    });
  }

  /** @throws Refusal `bad_input` */
  async giveOptions(realmId: string, options: SignInOptions): Promise<PreparedSignIn> {
    checkOptions(options);
    return this.change(realmId, (draft) => ({ ...draft, options: optionsOf(options) }));
  }

  drop(realmId: string): Promise<void> {
    return this.drafts.drop(realmId);
  }

  /** Nothing waits for somebody else's server inside a unit, so an address is read before it. */
  private async understood({ metadata, url, signer }: IdpMetadataInput): Promise<{ given: GivenMetadata; idp: IdpMetadata }> {
    const now = this.clock.now();
    const read = url === undefined ? null : await this.reader.first(url, signer ? readSigner(signer) : null);
    const given = read ? { ...read, readAt: read.source.readAt } : { xml: metadata ?? '', source: null, readAt: now };
    return { given, idp: understandMetadata(given.xml, { signer: given.source?.signer ?? null, now }) };
  }

  private change(realmId: string, change: (draft: SignInDraft) => SignInDraft): Promise<PreparedSignIn> {
    return this.db.run(async () => {
      await this.begin(realmId, 'live');
      const changed = { ...change(await this.held(realmId)), changedAt: this.clock.now() };
      await this.drafts.change(realmId, changed);
      return preparedOf(changed);
    });
  }

  private async held(realmId: string): Promise<SignInDraft> {
    return (await this.drafts.hold(realmId)) as SignInDraft;
  }
}

/** What a draft describes, and its name. */
export function preparedOf(draft: SignInDraft): PreparedSignIn {
  const { given, options } = draft;
  const state = { xml: given?.xml ?? null, url: given?.source?.url ?? null, signer: given?.source?.signer ?? null, options };
  return { ...draft, idp: given && describeIdp(readKept(given), given), digest: draftDigest(state) };
}

/** Only where nobody has chosen yet: what a person chose is never changed by a guess. */
function suited(options: SignInOptions, idp: IdpMetadata): SignInOptions {
  const untouched = options.vendor === 'other' && JSON.stringify(options.attributes) === JSON.stringify(defaultOptions.attributes);
  if (!untouched) return options;
  const { vendor, attributes } = presetOf(guessVendor(idp));
  return { ...options, vendor, attributes };
}

import { Injectable } from '@nestjs/common';
import { Clock, Refusal } from '@akin/platform';
import { NationalDb } from '@akin/tenancy';
import { makeSpKey } from './make-sp-key.js';
import { SignInConfigRepository } from './sign-in-config.repository.js';
import { SpKeysRepository, type KeyStage } from './sp-keys.repository.js';

/** Where the change of a realm's key is: `steady` when there is one key. */
export interface KeyChange {
  stage: KeyStage | 'steady';
  since: Date | null;
}

/**
 * Changes our key without anybody noticing: first both are published, then the new one signs, then the old one goes.
 * Between the steps the school's identity provider takes our metadata in, by itself or by hand, so each step is told
 * and none comes by time alone. What is encrypted to either key is read from the first step to the last.
 */
@Injectable()
export class SpKeys {
  constructor(
    private readonly db: NationalDb,
    private readonly keys: SpKeysRepository,
    private readonly settings: SignInConfigRepository,
    private readonly clock: Clock,
  ) {}

  async change(realmId: string): Promise<KeyChange> {
    const other = await this.keys.other(realmId);
    return { stage: other?.stage ?? 'steady', since: other?.since ?? null };
  }

  /** Makes a second key and publishes it beside the first. @throws Refusal `sign_in_not_set_up`, `key_change_out_of_turn` */
  async begin(realmId: string): Promise<void> {
    const settings = await this.settings.find(realmId);
    if (!settings) throw new Refusal('sign_in_not_set_up');
    const now = this.clock.now();
    const key = await makeSpKey(settings.host, now);
    if (!(await this.keys.add(realmId, key, now))) throw new Refusal('key_change_out_of_turn');
  }

  /** Signs with the new key from now on. @throws Refusal `key_change_out_of_turn` unless a new one is published */
  async switchOver(realmId: string): Promise<void> {
    await this.db.run(async () => {
      const coming = await this.keys.other(realmId);
      if (!coming || !(await this.keys.swap(realmId, this.clock.now()))) throw new Refusal('key_change_out_of_turn');
      await this.keys.signWith(realmId, coming);
    });
  }

  /** Drops the old key. @throws Refusal `key_change_out_of_turn` while it still signs, or when there is none */
  async finish(realmId: string): Promise<void> {
    if (!(await this.keys.drop(realmId))) throw new Refusal('key_change_out_of_turn');
  }
}

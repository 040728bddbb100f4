import type { MyProfile } from '@akin/contracts';

/** What a person tells about themselves beyond their account. */
export interface Profile extends Pick<MyProfile, 'title' | 'department' | 'specialty' | 'subspecialty' | 'stage' | 'ownWords'> {
  accountId: string;
}

export type ProfileFields = Partial<Omit<Profile, 'accountId'>>;

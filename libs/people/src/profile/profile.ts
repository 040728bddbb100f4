/** What a person tells about themselves beyond their account. */
export interface Profile {
  accountId: string;
  title: string | null;
  department: string | null;
  specialty: string | null;
  subspecialty: string | null;
  stage: string | null;
  ownWords: string | null;
}

export type ProfileFields = Partial<Omit<Profile, 'accountId'>>;

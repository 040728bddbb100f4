import type { InstitutionKind, InstitutionState } from '@akin/contracts';

export const kindWords: Record<InstitutionKind, string> = {
  medical_school: 'Medical school',
  hospital_system: 'Hospital system',
  society: 'Society',
};

interface Tag {
  label: string;
  /** Class of the tag, besides `tag`. */
  tone: string;
}

export const stateTags: Record<InstitutionState, Tag> = {
  provisioning: { label: 'Setting up', tone: 'tag--info' },
  active: { label: 'Active', tone: 'tag--good' },
  suspended: { label: 'Suspended', tone: '' },
  archived: { label: 'Archived', tone: '' },
};

/** An address as people say it, without the `http://`. */
export const plainAddress = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

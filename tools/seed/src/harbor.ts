import type { NewInstitution } from '@akin/contracts';

/** Harbor Health System: provisioned this morning. Nobody but its administrator is on its list, and nothing has happened yet. */
export const harbor: NewInstitution = {
  slug: 'harbor',
  name: 'Harbor Health System',
  shortName: 'Harbor',
  kind: 'hospital_system',
  classSize: 0,
  hbcu: false,
  timeZone: 'America/New_York',
  seed: '#0f4c5c',
  accent: '#a8452c',
  mark: 'anchor',
  adminName: 'Alex Sample',
  adminMail: 'admin@harbor.example',
  demoSignIn: true,
};

import type { NewInstitution } from '@akin/contracts';

/** The operator's form for a new school, filled in. */
export const lakeside: NewInstitution = {
  slug: 'lakeside',
  name: 'Lakeside School of Medicine',
  shortName: 'Lakeside',
  kind: 'medical_school',
  classSize: 120,
  hbcu: false,
  timeZone: 'America/Denver',
  seed: '#0b4f6c',
  accent: '#b08900',
  mark: 'river',
  adminName: 'Pilar Quiñones',
  adminMail: 'pilar@lakeside.example',
  itName: 'Dana Whitfield',
  itMail: 'dana@lakeside.example',
  demoSignIn: false,
};

import type { Term } from '@akin/contracts';
import { terms } from './term.js';

/** The 28 content areas of need; a school can add its own. */
export const needTerms: Term[] = terms([
  'Specialty choice',
  'Residency application',
  'Away rotations',
  'Fellowship application',
  'Board and licensing exams',
  'Study skills',
  'Clinical reasoning and rotations',
  'Procedural and surgical skills',
  'Research start-up',
  'Research methods and statistics',
  'Publication and presentation',
  'Grants and funding',
  'Career planning',
  'Academic promotion',
  'Job search and contracts',
  'Leadership',
  'Teaching and education career',
  'Networking and sponsorship',
  'Work-life integration',
  'Wellness and burnout',
  ['confidence', 'Impostor feelings and confidence'],
  'Identity and belonging',
  ['navigating_bias', 'Navigating bias or microaggressions'],
  'First-generation navigation',
  'Finances and debt',
  ['parenting_in_training', 'Parenting and family planning in training'],
  ['immigrant_visa_navigation', 'Immigrant, IMG and visa navigation'],
  ['advocacy_health_equity', 'Global, community and advocacy work'],
]);

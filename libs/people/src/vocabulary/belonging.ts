import type { Term } from '@akin/contracts';
import { family, terms } from './term.js';

export const faithTerms: Term[] = [
  ...terms(['Agnostic', 'Atheist', 'Baháʼí', 'Buddhist']),
  ...family('Christian', ['Catholic', 'Latter-day Saint', 'Orthodox Christian', 'Protestant']),
  ...terms(['Hindu', 'Humanist', 'Indigenous tradition', 'Jain', 'Jewish', 'Muslim', 'Sikh', 'Spiritual', 'Unitarian Universalist']),
];

export const interestTerms: Term[] = terms([
  'Baking and cooking',
  'Board games',
  'Books',
  'Community service',
  'Crafts',
  'Cycling',
  'Dance',
  'Dogs and cats',
  'Film',
  'Gardening',
  'Hiking',
  'Languages',
  'Music',
  'Painting and drawing',
  'Photography',
  'Running',
  'Soccer',
  'Swimming',
  'Theater',
  'Travel',
  'Video games',
  'Writing',
  'Yoga',
]);

export const valueTerms: Term[] = terms([
  'Compassion',
  'Courage',
  'Creativity',
  'Curiosity',
  'Excellence',
  'Faith',
  'Family',
  'Friendship',
  'Growth',
  'Honesty',
  'Humility',
  'Humor',
  'Independence',
  'Justice',
  'Kindness',
  'Patience',
  'Service',
  'Tradition',
]);

/** Kinds of places people trained at; the name of the place itself is told in own words. */
export const trainingInstitutionTerms: Term[] = terms([
  ['hbcu', 'Historically Black college or university'],
  ['hispanic_serving', 'Hispanic-serving institution'],
  ['tribal_college', 'Tribal college or university'],
  ['community_college', 'Community college'],
  ['public_university', 'Public university'],
  ['private_university', 'Private university'],
  ['osteopathic_school', 'Osteopathic medical school'],
  ['caribbean_school', 'Caribbean medical school'],
  ['school_abroad', 'Medical school outside the United States'],
  ['this_school', 'This school'],
]);

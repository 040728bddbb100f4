import type { Random } from './random.js';

const everywhere = [
  'residency_application',
  'specialty_choice',
  'career_planning',
  'work_life_integration',
  'confidence',
  'navigating_bias',
  'study_skills',
  'clinical_reasoning_and_rotations',
  'first_generation_navigation',
  'identity_and_belonging',
  'leadership',
  'wellness_and_burnout',
  'board_and_licensing_exams',
  'fellowship_application',
  'teaching_and_education_career',
  'networking_and_sponsorship',
  'research_start_up',
  'research_methods_and_statistics',
  'publication_and_presentation',
  'grants_and_funding',
  'academic_promotion',
  'job_search_and_contracts',
  'away_rotations',
  'parenting_in_training',
  'finances_and_debt',
  'immigrant_visa_navigation',
  'advocacy_health_equity',
] as const;

const operating = ['obstetrics_gynecology', 'general_surgery', 'orthopaedic_surgery', 'urology', 'ophthalmology', 'neurological_surgery'];

/** The areas one mentor helps with: three to six, what most learners ask for more often, the operating room where there is one. */
export function pickNeeds(specialty: string, random: Random): string[] {
  const odds = everywhere.map((need, n) => [need, everywhere.length + 4 - n] as const);
  const needs = new Set<string>(operating.includes(specialty) && random.chance(0.6) ? ['procedural_and_surgical_skills'] : []);
  const wanted = random.between(3, 6);
  while (needs.size < wanted) needs.add(random.weighted<string>(odds));
  return [...needs];
}

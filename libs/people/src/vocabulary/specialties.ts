import type { Term } from '@akin/contracts';
import { terms, withAliases } from './term.js';

/** Everyday names of specialties, as they are typed and as they stand in rosters. */
const everydayNames: Record<string, string[]> = {
  allergy_immunology: ['allergy immunology'],
  anesthesiology: ['anesthesia', 'anesthesiology'],
  thoracic_cardiac_surgery: ['cardiothoracic surgery', 'thoracic surgery', 'ct surgery', 'heart surgery'],
  colon_rectal_surgery: ['colorectal surgery'],
  dermatology: ['derm'],
  emergency_medicine: ['ed', 'em', 'er'],
  otolaryngology: ['ent', 'otolaryngology', 'otolaryngology hns', 'ear nose and throat', 'ohns'],
  family_medicine: ['family practice', 'family and community medicine', 'fm'],
  clinical_genetics_genomics: ['genetics'],
  interventional_diagnostic_radiology: ['interventional radiology', 'ir'],
  internal_medicine_pediatrics: ['med peds', 'medpeds'],
  internal_medicine: ['im', 'internal med'],
  neurological_surgery: ['neurosurgery', 'nsgy'],
  neurology: ['neuro'],
  obstetrics_gynecology: ['ob gyn', 'obgyn', 'ob', 'gyn', 'obstetrics and gynaecology', 'women’s health'],
  occupational_environmental_medicine: ['occupational medicine'],
  ophthalmology: ['ophtho', 'eye'],
  orthopaedic_surgery: ['ortho', 'orthopaedics', 'orthopedics', 'orthopedic surgery'],
  pathology_anatomic_clinical: ['pathology', 'pathology and laboratory medicine'],
  pediatrics: ['peds', 'paediatrics'],
  physical_medicine_rehabilitation: ['pm and r', 'pmr'],
  public_health_general_preventive_medicine: ['preventive medicine'],
  psychiatry: ['psych'],
  radiation_oncology: ['rad onc'],
  diagnostic_radiology: ['radiology'],
  general_surgery: ['surgery'],
};

/** The 36 primary specialties of the ABMS boards (guide of 2026, Medical Physics counted once). A catalogue, not a count to rely on. */
const boardSpecialties: Term[] = terms([
  'Allergy & Immunology',
  'Anesthesiology',
  'Colon & Rectal Surgery',
  'Dermatology',
  'Emergency Medicine',
  'Family Medicine',
  'Internal Medicine',
  'Clinical Biochemical Genetics',
  'Clinical Genetics & Genomics',
  'Laboratory Genetics & Genomics',
  'Neurological Surgery',
  'Nuclear Medicine',
  'Obstetrics & Gynecology',
  'Ophthalmology',
  'Orthopaedic Surgery',
  ['otolaryngology', 'Otolaryngology–Head & Neck Surgery'],
  ['pathology_anatomic_clinical', 'Pathology, Anatomic & Clinical'],
  ['pathology_anatomic', 'Pathology, Anatomic'],
  ['pathology_clinical', 'Pathology, Clinical'],
  'Pediatrics',
  'Physical Medicine & Rehabilitation',
  'Plastic Surgery',
  'Aerospace Medicine',
  'Occupational & Environmental Medicine',
  'Public Health & General Preventive Medicine',
  'Psychiatry',
  'Neurology',
  'Child Neurology',
  'Diagnostic Radiology',
  'Interventional & Diagnostic Radiology',
  'Radiation Oncology',
  'Medical Physics',
  'General Surgery',
  'Vascular Surgery',
  'Thoracic & Cardiac Surgery',
  'Urology',
]);

/** Trained for in programs of their own, certified by two boards. */
const combined: Term[] = terms([['internal_medicine_pediatrics', 'Internal Medicine–Pediatrics']]);

export const specialtyTerms: Term[] = withAliases([...boardSpecialties, ...combined], everydayNames);

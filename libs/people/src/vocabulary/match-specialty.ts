import { isTerm, termOf, termsOf } from './vocabulary.js';

export interface MatchedSpecialty {
  specialty: string;
  subspecialty: string | null;
}

/** Everyday names of specialties, in the plain form `plain` makes. */
const aliases: Record<string, string> = {
  'allergy immunology': 'allergy_immunology',
  anesthesia: 'anesthesiology',
  anesthesiology: 'anesthesiology',
  'cardiothoracic surgery': 'thoracic_cardiac_surgery',
  'colorectal surgery': 'colon_rectal_surgery',
  derm: 'dermatology',
  ed: 'emergency_medicine',
  em: 'emergency_medicine',
  ent: 'otolaryngology',
  'family practice': 'family_medicine',
  'family and community medicine': 'family_medicine',
  fm: 'family_medicine',
  genetics: 'clinical_genetics_genomics',
  'interventional radiology': 'interventional_diagnostic_radiology',
  im: 'internal_medicine',
  'internal med': 'internal_medicine',
  neurosurgery: 'neurological_surgery',
  'ob gyn': 'obstetrics_gynecology',
  obgyn: 'obstetrics_gynecology',
  'obstetrics and gynaecology': 'obstetrics_gynecology',
  'occupational medicine': 'occupational_environmental_medicine',
  ophtho: 'ophthalmology',
  ortho: 'orthopaedic_surgery',
  orthopaedics: 'orthopaedic_surgery',
  orthopedics: 'orthopaedic_surgery',
  'orthopedic surgery': 'orthopaedic_surgery',
  otolaryngology: 'otolaryngology',
  'otolaryngology hns': 'otolaryngology',
  pathology: 'pathology_anatomic_clinical',
  'pathology and laboratory medicine': 'pathology_anatomic_clinical',
  peds: 'pediatrics',
  paediatrics: 'pediatrics',
  'pm and r': 'physical_medicine_rehabilitation',
  pmr: 'physical_medicine_rehabilitation',
  'preventive medicine': 'public_health_general_preventive_medicine',
  psych: 'psychiatry',
  'rad onc': 'radiation_oncology',
  radiology: 'diagnostic_radiology',
  surgery: 'general_surgery',
  'thoracic surgery': 'thoracic_cardiac_surgery',
};

/** Lower case, `&` and `/` as words apart, nothing else but letters and digits. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const byPlainLabel = new Map(
  ['subspecialty', 'specialty'].flatMap((facet) => termsOf(facet).map(({ code, label }) => [plain(label), { facet, code }] as const)),
);

/** The specialty a school's own spelling means: a label, an everyday name, or a subspecialty with the specialty above it. Null when unsure. */
export function matchSpecialty(text: string): MatchedSpecialty | null {
  const words = plain(text);
  const found = byPlainLabel.get(words);
  if (found?.facet === 'subspecialty') {
    const specialty = termOf('subspecialty', found.code)?.parent;
    return specialty === undefined ? null : { specialty, subspecialty: found.code };
  }
  const specialty = found?.code ?? (Object.hasOwn(aliases, words) ? aliases[words] : undefined);
  return specialty !== undefined && isTerm('specialty', specialty) ? { specialty, subspecialty: null } : null;
}

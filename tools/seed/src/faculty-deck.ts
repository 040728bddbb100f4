import { termLabel } from '@akin/people';

/** One place on a faculty: the specialty and, for some, the subspecialty; codes of the shipped vocabulary. */
export interface Chair {
  specialty: string;
  subspecialty: string | null;
}

type Department = readonly [specialty: string, people: number, subspecialties?: readonly string[]];

/** 100 chairs, 17 specialties, 30 subspecialties. The program began in obstetrics and gynecology, and it shows. */
export const northfieldDepartments: readonly Department[] = [
  [
    'obstetrics_gynecology',
    19,
    [
      'maternal_fetal_medicine',
      'gynecologic_oncology',
      'reproductive_endocrinology_infertility',
      'complex_family_planning',
      'urogynecology_reconstructive_pelvic_surgery',
    ],
  ],
  [
    'internal_medicine',
    17,
    [
      'cardiovascular_disease',
      'gastroenterology',
      'pulmonary_disease',
      'medical_oncology',
      'endocrinology_diabetes_metabolism',
      'infectious_disease',
      'nephrology',
      'geriatric_medicine',
    ],
  ],
  ['pediatrics', 12, ['neonatal_perinatal_medicine', 'pediatric_cardiology', 'developmental_behavioral_pediatrics', 'adolescent_medicine']],
  ['family_medicine', 10, ['sports_medicine', 'hospice_palliative_medicine']],
  ['psychiatry', 8, ['child_adolescent_psychiatry', 'addiction_psychiatry']],
  ['general_surgery', 7, ['surgical_critical_care', 'pediatric_surgery']],
  ['emergency_medicine', 6, ['emergency_medical_services', 'medical_toxicology']],
  ['anesthesiology', 4, ['pain_medicine']],
  ['neurology', 3, ['epilepsy']],
  ['orthopaedic_surgery', 3, ['surgery_of_the_hand']],
  ['diagnostic_radiology', 3, ['neuroradiology']],
  ['dermatology', 2, ['pediatric_dermatology']],
  ['physical_medicine_rehabilitation', 2],
  ['ophthalmology', 1],
  ['pathology_anatomic_clinical', 1],
  ['urology', 1],
  ['radiation_oncology', 1],
];

export const riversideDepartments: readonly Department[] = [
  ['internal_medicine', 10, ['cardiovascular_disease', 'hematology', 'rheumatology', 'geriatric_medicine']],
  ['family_medicine', 9, ['sports_medicine', 'hospice_palliative_medicine']],
  ['pediatrics', 6, ['pediatric_hospital_medicine', 'adolescent_medicine']],
  ['obstetrics_gynecology', 5, ['maternal_fetal_medicine', 'minimally_invasive_gynecologic_surgery']],
  ['psychiatry', 4, ['forensic_psychiatry']],
  ['emergency_medicine', 3],
  ['general_surgery', 2, ['surgical_critical_care']],
  ['neurological_surgery', 1],
];

/** Every chair of a faculty. Each subspecialty of a department is taken at least once, the rest have one about every other time. */
export function chairsOf(departments: readonly Department[]): Chair[] {
  return departments.flatMap(([specialty, people, subspecialties = []]) =>
    Array.from({ length: people }, (_, seat) => ({ specialty, subspecialty: seatSubspecialty(seat, subspecialties) })),
  );
}

function seatSubspecialty(seat: number, subspecialties: readonly string[]): string | null {
  if (seat < subspecialties.length) return subspecialties[seat] as string;
  return subspecialties.length > 0 && seat % 2 === 1 ? (subspecialties[seat % subspecialties.length] as string) : null;
}

/** The department as the dean's office writes it. */
export function departmentName(specialty: string): string {
  return termLabel('specialty', specialty);
}

/** Short forms in the names of specialties, word by word, as offices write them; the long form comes first. */
const forms = [
  'pediatric: peds ped pedi pediatrics paediatrics paediatric',
  'medicine: med medical',
  'surgery: surg surgical surgeon',
  'internal: int',
  'general: gen',
  'family: fam',
  'emergency: emerg emer er',
  'hematology: hem heme haematology',
  'oncology: onc oncol oncologic',
  'hematology oncology: hemonc hemeonc',
  'cardiology: cards cardio cardiac cardiovascular',
  'gastroenterology: gi gastro',
  'endocrinology: endo endocrine',
  'infectious disease: id',
  'infectious: infectious',
  'disease: diseases',
  'nephrology: neph renal',
  'pulmonology: pulm pulmonary',
  'rheumatology: rheum',
  'geriatric: geri geriatrics',
  'critical: crit',
  'psychiatry: psych psychiatric',
  'neurology: neuro neurological',
  'anesthesiology: anes anesth anesthesia anaesthesia',
  'radiation: rad',
  'radiology: rads radiol',
  'diagnostic: diag dx',
  'pathology: path',
  'dermatology: derm',
  'ophthalmology: ophtho ophth ophthal',
  'orthopaedic: ortho orthopedic orthopedics orthopaedics',
  'otolaryngology: oto',
  'urology: uro urologic',
  'gynecology: gyn gynecologic gynecological gynaecology',
  'obstetrics: ob obs obstetric',
  'obstetrics gynecology: obgyn obg',
  'reproductive: repro',
  'rehabilitation: rehab',
  'physical: phys',
  'preventive: prev',
  'occupational: occ',
  'environmental: env',
  'toxicology: tox',
  'hospital: hosp',
  'adolescent: adol',
  'developmental: dev',
  'behavioral: beh behav',
  'neonatal: neo',
  'thoracic: thor',
  'vascular: vasc',
  'thoracic cardiology: ct',
  'interventional: interv',
  'transplant: transpl',
];

export const shortForms: ReadonlyMap<string, string> = new Map(
  forms.flatMap((line) => {
    const [long, short] = line.split(': ');
    return short.split(' ').map((word) => [word, long] as const);
  }),
);

/** Words that name no field: `Department of Pediatrics` is pediatrics. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'and of the in for with general dept department div division section program programme service services practice specialist specialty residency ' +
    'residencies fellowship fellow faculty clinical school institute center board certified sciences science adult ds'
  ).split(' '),
);

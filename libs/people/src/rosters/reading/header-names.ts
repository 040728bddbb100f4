import type { RosterField } from '@akin/contracts';

export type NamedField = Exclude<RosterField, 'ignore' | 'identity'>;

/**
 * What deans' offices, human resources and student systems call a column, as `headerWords` writes it; the best names of a
 * field come first, and with two columns for one field the better name is read.
 */
export const headerNames: Record<NamedField, readonly string[]> = {
  key: list(`
    empl id|emplid|employee id|employee number|employee no|employee nr|emp id|emp no|emp number|empno|empid|ee id|eeid
    university id|univ id|campus id|student id|student number|student no|stu id|sid|learner id|trainee id|resident id|fellow id
    person id|person number|personnel number|personnel no|pernr|people id|pid|staff id|staff number|faculty id|fac id|member id|user id
    uid|unique id|external id|stable id|record id|banner id|bannerid|spriden id|workday id|worker id|hr id|hris id|peoplesoft id|ps id
    cwid|puid|uin|gwid|nuid|unid|asurite|sunet id|uni|eid|ut eid|net id|netid|onyen|jhed|jhed id|pennkey|penn id|penn key|kerberos|ucid|ucinetid|puid number|pid number|unity id
    badge number|badge no|badge id|eppn|edu person principal name|principal name|user principal name|upn|username|user name|login|login id|login name|sam account name
    guid|uuid|oid|object id|immutable id|id|id number|id no|id nr|key|number|no|nr|num|aamc id|aamc number|aamc no|mspe id|ecfmg id|ecfmg number|orcid|orcid id|npi|npi number|license number
  `),
  mail: list(`
    e mail|email|email address|e mail address|mail|mail address|work email|work e mail|work email address|business email|business email address|office email
    university email|university email address|institutional email|institution email|school email|campus email|campus email address|official email|college email
    primary email|primary email address|primary e mail|preferred email|preferred email address|contact email|faculty email|student email|student email address|employee email|resident email|fellow email|trainee email|learner email
    email primary work|email work|email id|emailid|email addr|e mail addr|eml|smtp|smtp address|primary smtp address|internet address|electronic mail|correo|correo electronico|email 1|e mail 1|som email|med email|medical school email|hospital email|internal email|edu email
  `),
  given_name: list(`
    preferred first name|pref first name|preferred first|pref first|first name|first|given name|given names|given|fname|f name|first nm|firstname|forename|forenames|christian name
    legal first name|legal first|name first|name given|first middle|first name mi|first name middle initial|first and middle name|first middle name|nombre|nombres|vorname|prenom|employee first name|student first name|first name preferred|goes by|chosen name|chosen first name
  `),
  family_name: list(`
    preferred last name|pref last name|last name|last|family name|family|surname|lname|l name|last nm|lastname|legal last name|legal last|name last|name family|last name suffix|last name degrees|apellido|apellidos|nachname|nom|employee last name|student last name|last name and suffix|last name preferred
  `),
  full_name: list(`
    preferred name|display name|full name|name|names|faculty name|faculty member|faculty|employee name|employee|student name|student|learner name|learner|resident name|resident|fellow name|fellow|trainee name|trainee|person name|person|member name|member|mentor name|mentor|physician name|physician|provider name|provider|staff name|staff member|instructor name
    legal name|preferred full name|legal full name|name last first|last name first name|last first|last first mi|last first middle|last comma first|first last|first name last name|name first last|name and degree|name and degrees|name with degrees|name degree|name credentials|name and credentials|name full|name display|name preferred|worker|worker name|who|participant|participant name|nombre completo|display nm|emp name|common name|cn|person full name|pref first last|preferred name first last|author name
  `),
  title: list(`
    academic rank|faculty rank|rank|academic title|faculty title|primary rank|current rank|rank description|rank desc|rank title|academic rank description|primary academic title|primary academic rank|primary appointment title|primary appointment rank|academic appointment|faculty appointment|appointment title|appointment rank|appt title|appt rank|rank name|rank code desc|rank and track|rank track|rank series|title rank|rank title series|title and rank|title and series
    title|titles|job title|position title|working title|business title|university title|university working title|payroll title|official title|position|position description|job|job code description|job description|appointment|appointment type and rank|job profile|designation|series|academic level|professorial rank|current title|primary title|employee title|function title|professional title
  `),
  department: list(`
    primary department|department|dept|dept name|department name|home department|home dept|academic department|department primary|primary dept|department description|dept description|dept desc|deptname|department unit|department division|dept div|dept division|clinical department|basic science department|admin department|organization|organizational unit|org unit|org|org name|unit|unit name|school department|department of appointment|primary academic department|cost center name|supervisory organization
    division|division name|div|div name|section|section name|division section|department section|department title|orgname|academic unit|academic unit name|primary unit|primary academic unit|job department|hr department|service line|departamento
  `),
  specialty: list(`
    primary specialty|specialty|speciality|specialties|specialities|clinical specialty|medical specialty|specialty 1|specialty name|specialty description|board specialty|abms specialty|primary board|board certification|board certified in|board certification 1|board cert|boards|primary clinical specialty|discipline|field|field of practice|area of practice|clinical area|practice area|area of specialty|specialty area|specialty of practice|main specialty|specialty desc|primary specialty description|primary discipline|clinical field|taxonomy|primary taxonomy|especialidad|clinical discipline|practice specialty|specialization|specialisation
  `),
  subspecialty: list(`
    subspecialty|sub specialty|sub speciality|subspeciality|subspecialties|sub specialties|secondary specialty|second specialty|specialty 2|fellowship|fellowship training|fellowship specialty|fellowship area|subspecialty certification|sub spec|subspec|sub specialization|subspecialization|clinical subspecialty|subspecialty name|sub discipline|area of expertise clinical|board subspecialty|secondary board|board certification 2|niche
  `),
  stage: list(`
    stage|training level|level of training|pgy|pgy level|pgy year|pgy yr|year of training|training year|year in training|resident year|residency year|fellow year|fellowship year|class year level|year level|year of study|year in program|year in school|program year|medical school year|med school year|med year|medical year|ms year|m year|md year|current year|student year|academic year level|class level|student level|learner level|trainee level|level|year|yr|academic level code|academic standing|class standing|grade level|grade|phase|curriculum phase|phase of training|student classification|classification|learner type|learner stage|trainee type|year postgraduate|post graduate year|postgraduate year|ay level|training stage|curricular year|matriculation level
  `),
  program: list(`
    program|program name|programme|degree program|academic program|training program|residency program|residency|fellowship program|academic plan|plan|major|degree|degree sought|degree objective|curriculum|course of study|acad prog|acad plan|program of study|program description|program title|track|program track|student program|md program|gme program|acgme program|specialty program|program code description|primary program|department program|program type|student track|learner program
  `),
  graduation: list(`
    expected graduation|expected graduation date|expected grad date|expected grad|exp grad|exp grad date|exp grad term|graduation|graduation date|grad date|graduation year|grad year|grad yr|grad term|graduation term|anticipated graduation|anticipated graduation date|anticipated grad|anticipated grad date|anticipated completion|expected completion|expected completion date|expected completion term|completion date|completion term|class of|class year|class|graduating class|cohort year|projected graduation|projected graduation date|projected completion|planned graduation|degree date|expected degree date|anticipated degree date|program end date|training end date|expected end date|end of training|anticipated end date|expected date of graduation|date of graduation|year of graduation|egd|training end|completion year|expected year of graduation|residency end date|expected completion year|graduates|graduates on|conferral date|expected conferral
  `),
};

function list(lines: string): string[] {
  return lines
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter((name) => name !== '');
}

/** Columns a roster often has and nobody here needs; knowing their names helps to find the header. */
export const otherNames: readonly string[] = list(`
  phone|phone number|work phone|office phone|cell|cell phone|mobile|mobile phone|fax|pager|pager number|address|street|street address|office address|office|office location|building|room|city|state|zip|zip code|postal code|country|campus|location|site|work location|mail stop|mail code|mail box|po box
  start date|hire date|date of hire|end date|term date|termination date|appointment date|appointment start|appointment end|effective date|orientation date|rehire date|last updated|status|employment status|employee status|appointment status|active|fte|percent effort|effort|time|full time part time|ft pt|type|employee class|employee type|appointment type|faculty type|faculty track|tenure|tenure status|tenure track|degree 1|degrees|degree s|highest degree|credentials|credential|suffix|prefix|salutation|mr mrs ms|middle name|middle|middle initial|mi|name suffix|maiden name
  manager|manager name|supervisor|supervisor name|supervisor email|chair|chair name|department chair|assistant|assistant name|assistant email|admin contact|notes|comments|comment|remarks|group|cohort|cohort code|dept id|department id|dept code|department code|division code|job code|position number|position id|cost center|school|college|institution|hospital|affiliate|affiliation|clinic|url|website|web page|profile url|photo|linkedin|twitter|cv|bio|ssn|date of birth|dob|birth date|age|salary
  advisor|advisor name|advisor email|society|house|learning community|gpa|step 1|step 2|matriculation|matriculation date|matriculation year|entry year|entry term|admit term|academic load|home email|personal email|alternate email|secondary email|email 2|other email
`);

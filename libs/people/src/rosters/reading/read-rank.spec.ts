import { readRank } from './read-rank.js';

it.each([
  ['Professor', 'professor', 'Professor'],
  ['Prof.', 'professor', 'Professor'],
  ['FULL PROFESSOR', 'professor', 'Professor'],
  ['Assoc. Prof.', 'associate_professor', 'Associate Professor'],
  ['Assoc Prof', 'associate_professor', 'Associate Professor'],
  ['assoc.professor', 'associate_professor', 'Associate Professor'],
  ['Asst. Professor', 'assistant_professor', 'Assistant Professor'],
  ['ASST PROF', 'assistant_professor', 'Assistant Professor'],
  ['Assistant', 'assistant_professor', 'Assistant Professor'],
  ['Associate (tenured)', 'associate_professor', 'Associate Professor'],
  ['Professor (tenured)', 'professor', 'Professor'],
  ['Professor, tenure track', 'professor', 'Professor'],
  ['Instructor', 'instructor', 'Instructor'],
  ['Clin. Instr.', 'clinical_instructor', 'Clinical Instructor'],
  ['Senior Lecturer', 'senior_lecturer', 'Senior Lecturer'],
  ['Lecturer', 'lecturer', 'Lecturer'],
  ['Clinical Assistant Professor', 'clinical_assistant_professor', 'Clinical Assistant Professor'],
  ['Assistant Clinical Professor', 'clinical_assistant_professor', 'Clinical Assistant Professor'],
  ['Assistant Professor (Clinical)', 'clinical_assistant_professor', 'Clinical Assistant Professor'],
  ['Assistant Professor - Clinical Track', 'clinical_assistant_professor', 'Clinical Assistant Professor'],
  ['Asst Prof of Clinical Pediatrics', 'clinical_assistant_professor', 'Assistant Professor of Clinical Pediatrics'],
  ['Assoc Research Professor', 'research_associate_professor', 'Research Associate Professor'],
  ['Adjunct Asst Prof', 'adjunct_assistant_professor', 'Adjunct Assistant Professor'],
  ['Adj. Clin. Assoc. Prof.', 'adjunct_clinical_associate_professor', 'Adjunct Clinical Associate Professor'],
  ['Visiting Professor', 'visiting_professor', 'Visiting Professor'],
  ['Professor of Practice', 'professor_of_practice', 'Professor of Practice'],
  ['Associate Professor of the Practice', 'associate_professor_of_practice', 'Associate Professor of Practice'],
  ['Professor Emerita', 'professor_emeritus', 'Professor Emeritus'],
  ['Emeritus Professor', 'professor_emeritus', 'Professor Emeritus'],
  ['Professor of Surgery', 'professor', 'Professor of Surgery'],
  ['Assoc. Prof. of Obstetrics & Gynecology', 'associate_professor', 'Associate Professor of Obstetrics & Gynecology'],
  ['ASST PROF OF CLINICAL MEDICINE', 'clinical_assistant_professor', 'Assistant Professor of Clinical Medicine'],
  ['PROFESSOR OF SURGERY, ENT', 'professor', 'Professor of Surgery, ENT'],
  ['Professor and Chair', 'professor', 'Professor and Chair'],
  ['Prof & Vice Chair', 'professor', 'Professor and Vice Chair'],
  ['Professor of Clinical Investigation', 'professor', 'Professor of Clinical Investigation'],
  ['Kresge Professor of Medicine', 'professor', 'Kresge Professor of Medicine'],
])('%s is %s, shown as %s', (text, code, title) => expect(readRank(text)).toEqual({ code, title }));

it.each(
  (
    'Dean|Associate Dean|Assistant Dean for Students|Research Associate|Clinical Associate|Physician Assistant|Administrative Assistant|Teaching Assistant|' +
    'Director|Chair|Fellow|Resident|Staff Physician|Professor / Associate Professor|Instructor or Assistant Professor|Senior Professor|Assistant Associate Professor|MD||—|教授'
  ).split('|'),
)('"%s" is left as it is', (text) => expect(readRank(text)).toBeNull());

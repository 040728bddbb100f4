import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { brandMarks, institutionKinds, type NewInstitution } from '@akin/contracts';
import { NewInstitutionDto, Provisioner, StepsRepository } from '@akin/institutions';
import { badInput, env } from '@akin/platform';
import type { Command, Options } from './command.js';
import { withOwner } from './with-owner.js';

export const institutionAdd: Command = {
  name: 'institution:add',
  what: 'add a school and take all its provisioning steps; again, it takes up what is still open and changes nothing else',
  options: {
    slug: { type: 'string', what: 'short address, for instance lakeside', needed: true },
    name: { type: 'string', what: 'full name', needed: true },
    'short-name': { type: 'string', what: 'short name; the full name without it' },
    kind: { type: 'string', what: 'medical_school, hospital_system or society; medical_school without it' },
    'class-size': { type: 'string', what: 'learners in one class' },
    hbcu: { type: 'boolean', what: 'a historically Black college or university: no mentor target' },
    'time-zone': { type: 'string', what: 'for instance America/Denver; America/Chicago without it' },
    seed: { type: 'string', what: 'the school’s color, for instance #1f4d3a' },
    accent: { type: 'string', what: 'its second color' },
    mark: { type: 'string', what: 'pine, river, anchor or rings' },
    'admin-name': { type: 'string', what: 'first administrator', needed: true },
    'admin-mail': { type: 'string', what: 'where they are written to', needed: true },
    'it-name': { type: 'string', what: 'who sets up sign-in; with --it-mail' },
    'it-mail': { type: 'string', what: 'where the set-up link goes; the administrator gets one either way' },
    'demo-sign-in': { type: 'boolean', what: 'use the demonstration identity provider (demo only)' },
  },
  async run(options) {
    const input = readInput(options);
    const { school, steps } = await withOwner(async (app) => {
      const made = await app.get(Provisioner).add(input);
      return { school: made, steps: await app.get(StepsRepository).list(made.id) };
    });
    const address = `${env().PROTOCOL}://${school.slug}.${env().BASE_DOMAIN}/`;
    const { id, slug, state, schemaVersion, signInReady } = school;
    return {
      data: { id, slug, state, schemaVersion, signInReady, address, steps },
      words: `${school.name} is ${school.state} at ${address}`,
    };
  },
};

function readInput(options: Options): NewInstitution {
  const input = plainToInstance(NewInstitutionDto, {
    slug: options['slug'],
    name: options['name'],
    shortName: options['short-name'] ?? options['name'],
    kind: options['kind'] ?? 'medical_school',
    classSize: Number(options['class-size'] ?? 0),
    hbcu: options['hbcu'] === true,
    timeZone: options['time-zone'] ?? 'America/Chicago',
    seed: options['seed'] ?? '#2b4152',
    accent: options['accent'] ?? '#2e6470',
    mark: options['mark'] ?? 'rings',
    adminName: options['admin-name'],
    adminMail: options['admin-mail'],
    itName: options['it-name'],
    itMail: options['it-mail'],
    demoSignIn: options['demo-sign-in'] === true && env().AKIN_DEMO,
  });
  const problems = validateSync(input).map(({ property }) => {
    const option = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return { field: `--${option}`, message: fitting[property] ?? 'This does not fit.' };
  });
  if (problems.length) throw badInput(...problems);
  return input;
}

const aMail = 'This is an e-mail address, for instance name@your-school.edu.';
const aColor = 'A color reads like #1f4d3a.';
const aName = 'A name has 2 to 120 characters.';

/** What fits where, in words; the form in the browser has its own. */
const fitting: Record<string, string> = {
  name: 'A name has 3 to 120 characters.',
  shortName: 'A short name has 2 to 60 characters. A longer name needs one.',
  kind: `This is one of: ${institutionKinds.join(', ')}.`,
  classSize: 'This is a whole number from 0 to 5000.',
  timeZone: 'This is a time zone, for instance America/Denver.',
  seed: aColor,
  accent: aColor,
  mark: `This is one of: ${brandMarks.join(', ')}.`,
  adminName: aName,
  adminMail: aMail,
  itName: `${aName} It goes with --it-mail.`,
  itMail: `${aMail} It goes with --it-name.`,
};

const schools = [
  ['northfield', 'Northfield School of Medicine, a program in full swing'],
  ['riverside', 'Riverside College of Medicine, other colors and other rules'],
  ['harbor', 'Harbor Health System, brand new and empty'],
];

/** Where to go and as whom. */
export function welcome({ baseDomain, mailPort, data }, took) {
  const host = (name) => `http://${name}.${baseDomain}`.padEnd(38);
  return [
    '',
    `Akin is ready (${took} s). Open one of these:`,
    '',
    ...schools.map(([slug, about]) => `  ${host(slug)} ${about}`),
    `  ${host('operator')} the national operator`,
    `  ${`http://localhost:${mailPort}`.padEnd(38)} every mail that was sent`,
    '',
    'Press "Sign in" and pick a person: learner1 looks for a mentor, mentor1 answers, admin runs the',
    'program, coordinator, cme and reviewer help; the operator signs in at its own address.',
    '',
    `Logs are in ${data}/logs. Ctrl-C stops everything; npm start -- --fresh begins anew.`,
    '',
  ].join('\n');
}

import { statfsSync } from 'node:fs';
import { isTaken } from './ports.mjs';
import { PlainError } from './plain-error.mjs';

/** Refuses to begin where a later step would fail in a less understandable way. */
export async function preflight(settings) {
  requireSpace(settings.data);
  await requirePorts(settings);
}

function requireSpace(folder, needed = 500e6) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= needed) return;
  throw new PlainError(
    `The disk is nearly full: ${Math.round((bavail * bsize) / 1e6)} MB are free at ${folder}, Akin needs ${needed / 1e6} MB. Make room and start again.`,
  );
}

async function requirePorts(settings) {
  const wanted = [
    ['PORT', settings.port],
    ['DEMO_IDP_PORT', settings.idpPort],
    ['DEMO_MAIL_PORT', settings.mailPort],
    ['DEMO_SMTP_PORT', settings.smtpPort],
  ];
  const problems = [];
  for (const [index, [name, port]] of wanted.entries()) {
    const twin = wanted.slice(0, index).find(([, other]) => other === port);
    if (twin) problems.push(`${name} and ${twin[0]} are both ${port}; give each its own.`);
    else if (await isTaken(port))
      problems.push(`Port ${port} is taken by another program. Stop that one, or choose another port: ${name}=${port + 100} npm start`);
  }
  if (problems.length) throw new PlainError(problems.join('\n'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@akin/platform';

const modules = join(workspaceRoot(), 'node_modules');
const lock = JSON.parse(readFileSync(join(workspaceRoot(), 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

/** Versions of every copy the lock file installs, and of the one that is really there. */
function versions(name: string): (string | undefined)[] {
  const locked = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  const installed = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as { version: string };
  return [...locked.map(([, { version }]) => version), installed.version];
}

// Two parsers, or a parser the signature library does not share, can read one document in two ways.
it.each([
  ['@node-saml/node-saml', '5.1.0'],
  ['@node-saml/passport-saml', '5.1.1'],
  ['xml-crypto', '6.3.2'],
  ['@xmldom/xmldom', '0.8.15'],
])('there is one %s, and it is %s', (name, version) => expect(versions(name)).toEqual([version, version]));

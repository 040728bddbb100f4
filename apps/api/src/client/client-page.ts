import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { InstitutionView } from '@akin/contracts';
import { Refusal, workspaceRoot } from '@akin/platform';

/** Where the built client lies. */
export const clientFolder = () => join(workspaceRoot(), 'apps/web/dist/browser');

/** A file of the build by its plain name, as the bundler writes them; anything with another shape is not one. */
export function hasClientFile(path: string): boolean {
  return /^\/(fonts\/|media\/)?[\w.-]+\.[a-z0-9]{2,5}$/i.test(path) && path !== '/index.html' && existsSync(join(clientFolder(), path));
}

let template: { text: string; written: number } | undefined;

/**
 * The client's document with the school's name and color in its head, so that both are there before first paint, and
 * whether the browser brought a session, so that a stranger's client need not ask.
 */
export function clientPage(view: InstitutionView, session: boolean): string {
  const name = Handlebars.escapeExpression(view.name);
  return readTemplate()
    .replace(/<title>[^<]*<\/title>/, () => `<title>${name}</title>`)
    .replace(/(<meta name="akin-session" content=")[^"]*/, `$1${session ? 'maybe' : 'none'}`)
    .replace(/(<meta name="theme-color" content=")[^"]*/, (_all, before: string) => before + view.branding.seed);
}

/** Read anew when the client was built anew. */
function readTemplate(): string {
  const file = join(clientFolder(), 'index.html');
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (!written) throw new Refusal('not_found');
  if (template?.written !== written) template = { text: readFileSync(file, 'utf8'), written };
  return template.text;
}

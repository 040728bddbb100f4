import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { InstitutionView } from '@akin/contracts';
import { Refusal, workspaceRoot } from '@akin/platform';

/** Where the built client lies. */
export const clientFolder = () => join(workspaceRoot(), 'apps/web/dist/browser');

let template: string | undefined;

/** The client's document with the school's name and color in its head, so that both are there before first paint. */
export function clientPage(view: InstitutionView): string {
  template ??= readTemplate();
  const name = Handlebars.escapeExpression(view.name);
  return template
    .replace(/<title>[^<]*<\/title>/, () => `<title>${name}</title>`)
    .replace(/(<meta name="theme-color" content=")[^"]*/, (_all, before: string) => before + view.branding.seed);
}

function readTemplate(): string {
  try {
    return readFileSync(join(clientFolder(), 'index.html'), 'utf8');
  } catch {
    throw new Refusal('not_found');
  }
}

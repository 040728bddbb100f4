import Handlebars from 'handlebars';
import { brandPalette } from '@akin/platform';
import type { School } from '@akin/tenancy';
import type { MailContent } from './mail-content.js';
import { mailTemplate } from './mail-template.js';

const template = Handlebars.create().compile(mailTemplate);

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** Lays a mail out in the school's name and colors, as HTML and as its plain-text twin. */
export function renderMail(school: Pick<School, 'name' | 'branding' | 'words'>, content: MailContent): RenderedMail {
  const { light, dark } = brandPalette(school.branding);
  return {
    subject: content.subject,
    html: template({ ...content, school, light, dark, initial: school.name.charAt(0), foot: foot(school) }),
    text: asText(school, content),
  };
}

const foot = (school: Pick<School, 'name' | 'words'>) => `Sent to you by the ${school.words.program} of ${school.name}.`;

function asText(school: Pick<School, 'name' | 'words'>, content: MailContent): string {
  const parts = [
    content.title,
    ...content.paragraphs,
    ...(content.quote ? [`“${content.quote}”`] : []),
    ...(content.facts?.length ? [content.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n')] : []),
    ...(content.button ? [`${content.button.label}: ${content.button.url}`] : []),
    ...(content.signedBy ? [content.signedBy] : []),
    ...(content.after ?? []),
    `--\n${foot(school)}${content.leave ? `\n${content.leave.label}: ${content.leave.url}` : ''}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

import { escapeXml as text } from '../saml/escape-xml.js';
import { type SchoolLook } from '../institution.js';
import { page } from './layout.js';

interface NotePage {
  look: SchoolLook;
  nonce: string;
  title: string;
  words: string;
  link?: { label: string; url: string };
}

/** A page that says one thing and where to go next. */
export function notePage({ look, nonce, title, words, link }: NotePage): string {
  const main = `
<div class="intro"><h1>${text(title)}</h1><p class="lead">${text(words)}</p></div>
${link ? `<p><a class="btn" href="${text(link.url)}">${text(link.label)}</a></p>` : ''}`;
  const side = '<p>This is the identity provider of a demonstration. It knows only invented people and never runs for real.</p>';
  return page({ look, title, main, side, nonce });
}

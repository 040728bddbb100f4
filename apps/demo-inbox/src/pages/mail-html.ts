import { escapeHtml as text } from '../escape-html.js';
import { type Mail } from '../mail.js';
import { senderName } from './words.js';

export const mailViews = ['html', 'text', 'headers'] as const;
export type MailView = (typeof mailViews)[number];

const labels: Record<MailView, string> = { html: 'As people see it', text: 'Plain text', headers: 'Headers' };

/** One mail with its views. The HTML stands in a frame of no origin, in which only our own measuring script may run. */
export function mailHtml(mail: Mail, view: MailView, to: string): string {
  const again = mail.deliveries > 1 ? `<div><dt>Delivered</dt><dd>${mail.deliveries} times, shown once</dd></div>` : '';
  const back = `/${to ? `?to=${encodeURIComponent(to)}` : ''}`;
  return `<article class="reader" aria-labelledby="subject">
<a class="back" href="${text(back)}">All mail</a>
<h1 id="subject">${text(mail.subject || 'No subject')}</h1>
<dl class="facts"><div><dt>From</dt><dd>${text(mail.from)}</dd></div><div><dt>To</dt><dd>${text(mail.to.join(', '))}</dd></div>
<div><dt>Sent</dt><dd><time datetime="${mail.date}">${whenWords(mail.date)}</time></dd></div>${again}</dl>
<nav class="views" aria-label="Views of this mail">${mailViews.map((each) => viewLink(mail, each, view, to)).join('')}</nav>
${viewHtml(mail, view)}
</article>`;
}

function viewLink(mail: Mail, each: MailView, view: MailView, to: string): string {
  const query = new URLSearchParams({ view: each, ...(to ? { to } : {}) });
  return `<a href="${text(`/m/${mail.id}?${query}`)}"${each === view ? ' aria-current="page"' : ''}>${labels[each]}</a>`;
}

function viewHtml(mail: Mail, view: MailView): string {
  if (view === 'headers') return `<dl class="headers">${Object.entries(mail.headers).map(headerHtml).join('')}</dl>`;
  if (view === 'html' && mail.html !== null) {
    const title = `Mail from ${senderName(mail.from)}`;
    return `<iframe class="frame" src="/m/${mail.id}/html" title="${text(title)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  }
  const note = view === 'html' ? '<p class="hint">This mail has no HTML part. This is its text.</p>' : '';
  return `${note}<pre class="plain" tabindex="0" aria-label="Plain text of this mail">${linked(mail.text)}</pre>`;
}

function headerHtml([name, value]: [string, string]): string {
  return `<div><dt>${text(name)}</dt><dd>${text(value).replaceAll('\n', '<br>')}</dd></div>`;
}

function linked(plain: string): string {
  return text(plain).replace(
    /https?:\/\/[^\s<>&]+(?:&amp;[^\s<>&]+)*/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener">${url}</a>`,
  );
}

function whenWords(iso: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso));
}

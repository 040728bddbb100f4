import { escapeHtml as text } from '../escape-html.js';
import { type Mail } from '../mail.js';
import { countWords, senderName, timeWords } from './words.js';

const SHOWN = 200;

/** The list of mails, as it first stands in the page and as it is fetched again when something arrives. */
export function listHtml(mails: Mail[], about: { to: string; selected: string | null; now: Date }): string {
  const count = `<p class="count" id="count" role="status">${countWords(mails.length)}${about.to ? ` to “${text(about.to)}”` : ''}</p>`;
  if (mails.length === 0) return count + emptyHtml(about.to);
  const more = mails.length > SHOWN ? `<p class="hint">The newest ${SHOWN} are shown. Search by recipient to find the others.</p>` : '';
  return `${count}<ol class="mails">${mails
    .slice(0, SHOWN)
    .map((mail) => itemHtml(mail, about))
    .join('')}</ol>${more}`;
}

function itemHtml(mail: Mail, { to, selected, now }: { to: string; selected: string | null; now: Date }): string {
  const href = `/m/${mail.id}${to ? `?to=${encodeURIComponent(to)}` : ''}`;
  const current = mail.id === selected ? ' aria-current="true"' : '';
  const dot = `<svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill="${mail.color ?? 'currentColor'}"/></svg>`;
  return `<li><a class="mail" href="${text(href)}"${current}>
<span class="mail__from">${dot}${text(senderName(mail.from))}</span><time datetime="${mail.receivedAt}">${timeWords(mail.receivedAt, now)}</time>
<b>${text(mail.subject || 'No subject')}</b><span class="mail__to">to ${text(mail.to.join(', '))}</span></a></li>`;
}

function emptyHtml(to: string): string {
  const words = to
    ? 'No mail to anyone by that address yet.'
    : 'Nothing has been sent yet. Invite a roster or ask a mentor, and the mail shows up here by itself.';
  return `<div class="empty"><svg class="rings" viewBox="0 0 88 60" aria-hidden="true">${[8, 14, 20, 27].map((r) => `<circle cx="32" cy="30" r="${r}"/><circle cx="56" cy="30" r="${r}"/>`).join('')}</svg><p>${words}</p></div>`;
}

import { escapeHtml as text } from '../escape-html.js';
import { type Mail } from '../mail.js';
import { listHtml } from './list-html.js';
import { mailHtml, type MailView } from './mail-html.js';

interface InboxPage {
  mails: Mail[];
  /** Search by recipient. */
  to: string;
  mail: Mail | null;
  view: MailView;
  now: Date;
  /** A page other than the list and a mail: what to say in its place. */
  missing?: boolean;
}

const rings =
  '<svg viewBox="0 0 40 40" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="2.2"><circle cx="14.5" cy="20" r="12"/><circle cx="25.5" cy="20" r="12"/></g><path d="M20 9.4a12 12 0 0 1 0 21.2 12 12 0 0 1 0-21.2z" fill="currentColor"/></svg>';

/** The whole page: the list beside a mail, or on a phone one of the two. */
export function inboxPage(page: InboxPage): string {
  const { mails, to, mail, now } = page;
  const title = mail ? `${mail.subject || 'No subject'} · Akin inbox` : 'Akin inbox';
  const reading = mail !== null || page.missing;
  const heading = reading ? 'h2' : 'h1';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body class="${reading ? 'reading' : 'listing'}">
<a class="skip" href="#${reading ? 'reader' : 'main'}">Skip to main content</a>
<header class="bar"><a class="brand" href="/">${rings}<span><b>Akin inbox</b><small>Every mail of this demonstration</small></span></a>${clearHtml(mails.length)}</header>
<main class="panes" id="main" tabindex="-1">
<section class="side" aria-labelledby="mail"><${heading} class="side__title" id="mail">Mail</${heading}><form class="search" method="get" action="/" role="search"><label for="to">Find by recipient</label>
<div><input id="to" name="to" type="search" value="${text(to)}" autocomplete="off" spellcheck="false"><button class="btn">Find</button></div></form>
<div id="list" data-selected="${mail?.id ?? ''}">${listHtml(mails, { to, selected: mail?.id ?? null, now })}</div></section>
<div class="main" id="reader" tabindex="-1">${mainHtml(page)}</div>
</main>
<script src="/client.js" defer></script>
</body>
</html>`;
}

function mainHtml({ mail, view, to, missing }: InboxPage): string {
  if (mail) return mailHtml(mail, view, to);
  if (missing)
    return '<div class="empty"><h1>This mail is not here</h1><p>It may have been cleared away. <a href="/">See all mail</a></p></div>';
  return '<div class="empty"><h2>Pick a mail to read</h2><p>What the schools send shows up on the left as it arrives, in each school’s own color.</p></div>';
}

function clearHtml(count: number): string {
  if (count === 0) return '';
  return `<details><summary>Clear all</summary><form method="post" action="/clear"><p>This removes every mail for good. The schools do not notice.</p><button class="btn">Clear it</button></form></details>`;
}

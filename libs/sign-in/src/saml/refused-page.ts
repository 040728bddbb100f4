import { createHash } from 'node:crypto';
import { refusalSentences, type RefusalFamily, type SignInAttempt } from '@akin/contracts';
import { brandPalette, paletteCss } from '@akin/platform';
import type { School } from '@akin/tenancy';
import { wordsOf, type FamilyWords } from '../refusals/family-words.js';
import type { RefusalReason } from '../refusals/refusal-reason.js';
import { refusedStyle } from './refused-style.js';

type Look = Pick<School, 'name' | 'shortName' | 'branding' | 'words'>;

export interface RefusedPage {
  school: Look | null;
  family: RefusalFamily;
  reason: RefusalReason;
  attempt: SignInAttempt;
  /** Null where nothing was written down. */
  reference: string | null;
}

/** Stands in where no school is known, and at the operator's address. */
const plain = { name: 'Akin', branding: { seed: '#3a4a5a', accent: '#8a5a0c' } };

function style(school: Look | null): string {
  return paletteCss(brandPalette((school ?? plain).branding)) + refusedStyle;
}

/** The page's own style and our own fonts: no script, no picture, nothing from elsewhere. */
export function refusedPagePolicy(school: Look | null): string {
  const hash = createHash('sha256').update(style(school)).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** A calm page: what happened, what to do, whom to ask and what to mention. Why is in the log, under that number. */
export function refusedPage(page: RefusedPage): string {
  const name = (page.school ?? plain).name;
  const words = wordsOf(page.family, page.attempt);
  const [way, label] = words.way === 'again' ? ['/saml/login', 'Sign in again'] : ['/', 'Go to the start page'];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(`${words.heading} · ${name}`)}</title>
<style>${style(page.school)}</style></head>
<body><header><p>${escape(name)}</p></header><main>
<h1>${escape(words.heading)}</h1>
<p class="lead">${escape(sentenceOf(page, words))}</p>
<p>${escape(words.next)}</p>
<p><a class="btn" href="${way}">${label}</a></p>
<section aria-labelledby="help"><h2 id="help">If you need help</h2>
<p>${escape(helpOf(page, words))}</p>${page.reference ? `\n<p class="reference"><b>${escape(page.reference)}</b></p>` : ''}</section>
</main></body>
</html>`;
}

/** An account has its own sentences; whoever was vouched for may read which of them it is. */
function sentenceOf({ school, attempt, reason }: RefusedPage, words: FamilyWords): string {
  if (attempt === 'in' && reason.startsWith('account_') && Object.hasOwn(refusalSentences, reason))
    return refusalSentences[reason as keyof typeof refusalSentences];
  return words.sentence.replace('{school}', () => school?.shortName ?? 'your organization');
}

/** What keeps a whole school closed is not in its own log: nobody there can look. */
const closedSchool = new Set<RefusalReason>(['school_suspended', 'school_not_ready']);

function helpOf({ school, reason, reference }: RefusedPage, { ask }: FamilyWords): string {
  const whom = school
    ? (ask === 'office' ? `the office of the ${school.words.program}` : 'the IT help desk') + ` at ${school.shortName}`
    : 'whoever looks after Akin at your organization';
  if (closedSchool.has(reason) && reference)
    return `Ask ${whom}. Whoever runs Akin can tell them more by this number, which says nothing to anybody else:`;
  return `Ask ${whom}${reference ? ' and mention this number. It lets them find what happened, and says nothing to anybody else:' : '.'}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

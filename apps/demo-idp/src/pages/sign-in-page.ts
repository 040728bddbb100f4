import { escapeXml as text } from '../saml/escape-xml.js';
import { type SchoolLook } from '../institution.js';
import { personasOf, type Persona } from '../personas.js';
import { arrowSvg } from './drawings.js';
import { page } from './layout.js';

interface SignInPage {
  slug: string;
  look: SchoolLook;
  nonce: string;
  /** The signed query as it came; it goes back unchanged with the person picked. */
  query: URLSearchParams;
  metadataUrl: string;
  /** Whether a second factor was asked for. */
  mfa: boolean;
  problem?: string;
}

const groups: [title: string, wide: boolean, has: RegExp][] = [
  ['Learners', false, /^learner/],
  ['Mentors', false, /^mentor/],
  ['Program office', true, /^(admin|coordinator|cme|reviewer)$/],
  ['Akin', true, /^operator$/],
];

const CARRIED = ['SAMLRequest', 'RelayState', 'SigAlg', 'Signature'];

/** The page on which one picks who to be. */
export function signInPage(parts: SignInPage): string {
  const { slug, look, nonce } = parts;
  const title = `Sign in to ${look.shortName}`;
  const main = `
<div class="intro"><h1>${text(title)} as…</h1>
<p class="lead">Everyone here is invented. Pick a person and you are in; nobody asks for a password.</p></div>
<form method="get" action="/${slug}/sso">${carried(parts.query)}
<div class="people people--pairs">${groups.map((group) => groupHtml(slug, group)).join('')}</div></form>
${slug === 'operator' ? '' : otherForm(parts)}`;
  return page({ look, title, main, side: side(parts), nonce });
}

function groupHtml(slug: string, [title, wide, has]: (typeof groups)[number]): string {
  const people = personasOf(slug).filter(({ name }) => has.test(name));
  if (people.length === 0) return '';
  return `<section${wide ? ' class="wide"' : ''} aria-labelledby="g-${text(people[0].name)}">
<h2 id="g-${text(people[0].name)}">${title}</h2><ul>${people.map(personHtml).join('')}</ul></section>`;
}

function personHtml({ name, displayName, givenName, familyName, doing }: Persona): string {
  const initials = givenName[0] + familyName[0];
  return `<li><button class="person" name="user" value="${name}"><span class="initials" aria-hidden="true">${text(initials)}</span><span><b>${text(displayName)}</b><span>${text(doing)}</span></span>${arrowSvg}</button></li>`;
}

function otherForm({ slug, query, problem }: SignInPage): string {
  const wrong = problem ? ' aria-invalid="true" aria-describedby="problem"' : ' aria-describedby="hint"';
  return `<form class="other" method="get" action="/${slug}/sso">${carried(query)}
<label for="mail">Someone else on the roster</label>
<p class="small" id="hint">Their mail address, for instance from the roster you imported.</p>
${problem ? `<p class="problem" id="problem" role="alert">${text(problem)}</p>` : ''}
<div><input id="mail" name="user" type="email" required maxlength="254" autocomplete="off" spellcheck="false"${wrong}><button class="btn btn--line">Sign in</button></div></form>`;
}

function side({ look, metadataUrl, mfa }: SignInPage): string {
  const factor = mfa ? '<p>A second factor was asked for. It is as invented as the people here: picking somebody counts as both.</p>' : '';
  return `<p class="quote">This page stands in for ${text(look.shortName)}’s own sign-in.</p>
<p>Akin sent a signed request. Whoever you pick is confirmed with a signed SAML answer, from a key that belongs to ${text(look.shortName)} alone. <a href="${text(metadataUrl)}">See its metadata</a></p>${factor}`;
}

function carried(query: URLSearchParams): string {
  return CARRIED.filter((name) => query.has(name))
    .map((name) => `<input type="hidden" name="${name}" value="${text(query.get(name) ?? '')}">`)
    .join('');
}

import { createHash } from 'node:crypto';
import { brandPalette, paletteCss } from '@akin/platform';
import type { School } from '@akin/tenancy';

type Look = Pick<School, 'name' | 'branding'>;

/** Stands in where no school is known, and at the operator's address. */
const plain: Look = { name: 'Akin', branding: { seed: '#3a4a5a', accent: '#8a5a0c', heroLine: '', mark: 'rings' } };

const rules = `
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--ak-paper);color:var(--ak-ink);font:16px/1.5 "Figtree Variable",Figtree,system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px}
main{max-width:32rem}
p{margin:0 0 16px}
.school{color:var(--ak-ink-2)}
h1{font:500 32px/1.2 "Newsreader Variable",Newsreader,Georgia,serif;margin:0 0 16px}
a{display:inline-block;padding:10px 20px;border-radius:8px;background:var(--ak-primary);color:var(--ak-on-primary);text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid var(--ak-focus);outline-offset:2px}
.code{margin-top:32px;font-size:13px;color:var(--ak-ink-2)}`;

function style(look: Look): string {
  return paletteCss(brandPalette(look.branding)) + rules;
}

/** The page's own style and nothing else: no script, no picture, nothing fetched. */
export function refusedPagePolicy(school: Look | null): string {
  const hash = createHash('sha256')
    .update(style(school ?? plain))
    .digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** A calm page: what happened, what to do, and a word for the help desk. */
export function refusedPage(page: { school: Look | null; sentence: string; code: string }): string {
  const look = page.school ?? plain;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>You are not signed in · ${escape(look.name)}</title>
<style>${style(look)}</style></head>
<body><main>
<p class="school">${escape(look.name)}</p>
<h1>You are not signed in yet.</h1>
<p>${escape(page.sentence)}</p>
<p><a href="/">Back to the start page</a></p>
<p class="code">If you ask for help, mention “${escape(page.code)}”.</p>
</main></body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import Handlebars from 'handlebars';
import { env } from '@akin/platform';
import type { Problem } from './problem-of.js';

/** Stands alone: the school, and so its style sheet, may be what is missing. The style's digest is in the security headers. */
export const problemStyle =
  'body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f6f6f4,#131517);color:light-dark(#1d2226,#e9ebec);color-scheme:light dark;font:400 1rem/1.5 system-ui,sans-serif}main{max-width:34rem;padding:2rem}h1{font:500 2rem/1.2 Georgia,serif;margin:0 0 .75rem}p{margin:0 0 1rem}a{color:inherit;font-weight:600}';

const page = Handlebars.create().compile(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}}</title><style>${problemStyle}</style></head>
<body><main><h1>{{title}}</h1><p>{{message}}</p><p><a href="{{way.to}}">{{way.words}}</a></p></main></body></html>`);

const titles: Record<number, string> = { 404: 'There is no page here', 403: 'Not just now', 503: 'One moment' };

/** A calm page for a person: what happened, in words, and the way on. */
export function problemPage({ status, body }: Problem): string {
  if (body.code === 'unknown_host') {
    const message = 'Perhaps the address has a small mistake in it. You can look your school up by its name.';
    return page({
      title: 'There is no school at this address',
      message,
      way: { to: `//${env().BASE_DOMAIN}/`, words: 'Find your school' },
    });
  }
  return page({ title: titles[status] ?? 'That did not work', message: body.message, way: { to: '/', words: 'Go to the start' } });
}

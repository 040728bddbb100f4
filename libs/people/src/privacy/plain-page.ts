const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What somebody wrote, as nothing but text. */
export function textOf(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => signs[sign]);
}

/** A page that is kept as a file: it asks no network for anything, and runs nothing. `body` is HTML already. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${textOf(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}dt{font-weight:600;margin-top:.5rem}dd{margin:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #ccc;vertical-align:top}.soft{color:#555}</style></head>
<body><h1>${textOf(title)}</h1>${body}
</body></html>
`;
}

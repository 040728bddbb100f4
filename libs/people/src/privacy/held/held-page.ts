import type { HeldPart, HeldView } from '@akin/contracts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => signs[sign]);
}

/** Everything held about a person as a page that reads well anywhere, without a network and in any browser. */
export function heldPage({ parts, readings }: HeldView, school: string, day: string): string {
  const seen = readings.map(
    ({ on, reader, facets, times }) =>
      `<tr><td>${text(on)}</td><td>${text(reader)}</td><td>${text(facets.join(', '))}</td><td>${times}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What ${text(school)} holds about you</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}dt{font-weight:600;margin-top:.5rem}dd{margin:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #ccc;vertical-align:top}.soft{color:#555}</style></head>
<body><h1>What ${text(school)} holds about you</h1><p class="soft">As of ${text(day)}. Made by Akin for you alone.</p>
${parts.map(partOf).join('\n')}
<h2>Who was shown your answers</h2>
${seen.length > 0 ? `<table><thead><tr><th>Day</th><th>Who</th><th>What about</th><th>Times</th></tr></thead><tbody>${seen.join('')}</tbody></table>` : '<p>Nobody.</p>'}
</body></html>
`;
}

function partOf({ title, why, facts, after }: HeldPart): string {
  const lines = facts.map(
    ({ label, value, seenBy }) =>
      `<dt>${text(label)}</dt><dd>${text(value)}${seenBy ? ` <span class="soft">(${text(seenBy)})</span>` : ''}</dd>`,
  );
  const told = lines.length > 0 ? `<dl>${lines.join('')}</dl>` : '<p>Nothing.</p>';
  return `<section><h2>${text(title)}</h2><p class="soft">${text(why)}</p>${told}<p class="soft">${text(after)}</p></section>`;
}

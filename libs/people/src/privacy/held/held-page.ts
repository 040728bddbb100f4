import type { HeldPart, HeldView } from '@akin/contracts';
import { plainPage, textOf } from '../plain-page.js';

/** Everything held about a person as a page that reads well anywhere, without a network and in any browser. */
export function heldPage({ parts, readings }: HeldView, school: string, day: string): string {
  const seen = readings.map(
    ({ on, reader, facets, times }) =>
      `<tr><td>${textOf(on)}</td><td>${textOf(reader)}</td><td>${textOf(facets.join(', '))}</td><td>${times}</td></tr>`,
  );
  return plainPage(
    `What ${school} holds about you`,
    `<p class="soft">As of ${textOf(day)}. Made by Akin for you alone.</p>
${parts.map(partOf).join('\n')}
<h2>Who was shown your answers</h2>
${seen.length > 0 ? `<table><thead><tr><th>Day</th><th>Who</th><th>What about</th><th>Times</th></tr></thead><tbody>${seen.join('')}</tbody></table>` : '<p>Nobody.</p>'}`,
  );
}

function partOf({ title, why, facts, after }: HeldPart): string {
  const lines = facts.map(
    ({ label, value, seenBy }) =>
      `<dt>${textOf(label)}</dt><dd>${textOf(value)}${seenBy ? ` <span class="soft">(${textOf(seenBy)})</span>` : ''}</dd>`,
  );
  const told = lines.length > 0 ? `<dl>${lines.join('')}</dl>` : '<p>Nothing.</p>';
  return `<section><h2>${textOf(title)}</h2><p class="soft">${textOf(why)}</p>${told}<p class="soft">${textOf(after)}</p></section>`;
}

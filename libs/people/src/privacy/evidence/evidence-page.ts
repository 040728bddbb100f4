import type { EvidenceFigure, FacetUse, PolicyEvidence, PolicyVersion } from '@akin/contracts';
import { localDay } from '@akin/platform';
import { plainPage, textOf } from '../plain-page.js';

const says: Record<PolicyVersion['state'], string> = {
  in_force: 'In force',
  waiting: 'Waits for a second person',
  coming: 'Agreed, not begun',
  past: 'Past',
  withdrawn: 'Taken back',
  barred: 'Barred by Akin’s operator',
};

const allowed: Record<FacetUse, string> = {
  collect: 'asked',
  display: 'shown',
  search: 'searched by',
  rank: 'wished for',
  must_have: 'a must',
  priority: 'first',
  report: 'counted in reports',
};

/** The evidence as a page that reads well anywhere, without a network and in any browser. Days are the school's. */
export function evidencePage({ school, day, statements, policies, facets, groupFirst, figures }: PolicyEvidence, timeZone: string): string {
  const names = new Map(facets.map(({ code, label }) => [code, label]));
  const dayOf = (at: string) => localDay(new Date(at), timeZone);
  const bar = groupFirst?.barred
    ? `<p>Akin’s operator has barred letting a group come first since ${dayOf(groupFirst.since)}: ${textOf(groupFirst.jurisdiction ?? '')}. ${textOf(groupFirst.reason ?? '')}</p>`
    : '';
  return plainPage(
    `Who may take part at ${school}, and by what rules`,
    `<p class="soft">As of ${textOf(day)}.</p>
<section><h2>What was said about who may join</h2>
${statements.map((one) => `<h3>${madeBy(one.version, one.madeBy, one.since && dayOf(one.since))}</h3><p>${textOf(one.text)}</p>`).join('\n')}</section>
<section><h2>What may be done with each facet</h2>${bar}
${policies.map((one) => policyOf(one, names, dayOf)).join('\n')}</section>
<section><h2>How many came, and were taken</h2><p class="soft">All of them, whoever they are. Nobody’s answers about themselves are counted here.</p>
${figures.length > 0 ? tableOf(figures) : '<p>Nothing yet.</p>'}</section>`,
  );
}

function madeBy(version: number, name: string | null, day: string | null): string {
  if (day === null) return 'As Akin ships it';
  return `Version ${version}, ${day}, by ${textOf(name ?? 'somebody who has left')}`;
}

function policyOf(
  { version, state, rules, basis, madeBy: name, madeAt, approval }: PolicyVersion,
  names: ReadonlyMap<string, string>,
  dayOf: (at: string) => string,
): string {
  const agreed = approval
    ? `<p>Rests on ${textOf(approval.document.name)}; from ${textOf(approval.effectiveOn)} to ${textOf(approval.reviewOn)} at the latest; agreed to by ${textOf(approval.approvedBy ?? 'nobody')}.</p>`
    : '';
  const rows = Object.entries(rules).map(
    ([facet, uses]) =>
      `<tr><td>${textOf(names.get(facet) ?? facet)}</td><td>${uses.map((use) => allowed[use]).join(', ') || 'nothing'}</td></tr>`,
  );
  return `<h3>${madeBy(version, name, madeAt && dayOf(madeAt))}: ${says[state]}</h3><p>${textOf(basis)}</p>${agreed}
<details><summary>Facet by facet</summary><table><thead><tr><th>Facet</th><th>Allowed</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}

function tableOf(figures: readonly EvidenceFigure[]): string {
  const rows = figures.map(({ year, what, count }) => `<tr><td>${year}</td><td>${textOf(what)}</td><td>${count}</td></tr>`);
  return `<table><thead><tr><th>Year</th><th>What</th><th>How many</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

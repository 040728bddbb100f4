import { brandPalette, paletteCss } from '@akin/platform';

/** Nobody's school: the neutral slate of the operator. */
const palette = paletteCss(brandPalette({ seed: '#2b4152', accent: '#2e6470' }));

export const style = `${palette}
@font-face { font-family: "Figtree Variable"; src: url(/fonts/figtree.woff2) format("woff2"); font-weight: 300 900; font-display: swap; }
@font-face { font-family: "Newsreader Variable"; src: url(/fonts/newsreader.woff2) format("woff2"); font-weight: 200 800; font-display: swap; }
:root { color-scheme: light dark; --serif: "Newsreader Variable", Charter, Georgia, serif; --sans: "Figtree Variable", "Segoe UI", system-ui, sans-serif; --round: .5rem; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ak-paper); color: var(--ak-ink); font: 400 1rem/1.5 var(--sans); -webkit-font-smoothing: antialiased; }
h1, h2, p, ol, dl, dd, form { margin: 0; padding: 0; } ol { list-style: none; } svg { display: block; }
h1 { font: 480 clamp(1.625rem, 1.4rem + 1vw, 2.125rem)/1.16 var(--serif); letter-spacing: -.012em; text-wrap: balance; overflow-wrap: anywhere; }
a { color: var(--ak-primary); text-underline-offset: .18em; text-decoration-thickness: .0625em; }
:focus-visible { outline: .1875rem solid var(--ak-focus); outline-offset: .125rem; border-radius: .25rem; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 9; background: var(--ak-inverse); color: var(--ak-on-inverse); padding: .75rem 1rem; border-radius: var(--round); }
.skip:focus { top: 1rem; }
.hint { font-size: .875rem; color: var(--ak-ink-2); padding: .75rem 1rem; }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem .75rem; padding: .625rem clamp(1rem, 2vw, 1.5rem); background: var(--ak-surface); border-bottom: 1px solid var(--ak-line); }
.brand { display: flex; align-items: center; gap: .75rem; min-height: 2.75rem; color: var(--ak-ink); text-decoration: none; }
.brand svg { width: 2rem; height: 2rem; color: var(--ak-primary); }
.brand b { display: block; font: 560 1.125rem/1.15 var(--serif); } .brand small { display: block; font: 500 .8125rem/1.3 var(--sans); color: var(--ak-ink-3); }
.btn { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--ak-line-strong); border-radius: var(--round); background: transparent; color: var(--ak-ink); font: 600 .9375rem/1.3 var(--sans); cursor: pointer; }
.btn:hover { background: var(--ak-sunken); }
details { position: relative; } summary { min-height: 2.75rem; display: flex; align-items: center; padding: 0 .5rem; font: 600 .9375rem/1.3 var(--sans); color: var(--ak-primary); cursor: pointer; list-style: none; } summary::-webkit-details-marker { display: none; }
details form { position: absolute; right: 0; top: 100%; z-index: 5; width: min(18rem, 84vw); display: grid; gap: .75rem; padding: 1rem; background: var(--ak-raised); border: 1px solid var(--ak-line); border-radius: .75rem; box-shadow: 0 6px 20px -6px rgb(0 0 0 / .3); }
.panes { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr); }
.side { background: var(--ak-surface); min-width: 0; }
.side__title { font: 500 1.4375rem/1.22 var(--serif); padding: 1rem 1rem 0; } .empty h2 { font: 500 1.4375rem/1.22 var(--serif); }
.panes:focus { outline: none; }
.search { padding: .75rem 1rem 1rem; display: grid; gap: .375rem; border-bottom: 1px solid var(--ak-line); } .search label { font: 600 .9375rem/1.4 var(--sans); }
.search div { display: flex; gap: .5rem; } .search input { flex: 1; min-width: 0; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--ak-line-strong); border-radius: var(--round); background: var(--ak-surface); color: var(--ak-ink); font: inherit; }
.count { padding: .625rem 1rem; font: 500 .8125rem/1.4 var(--sans); color: var(--ak-ink-3); border-bottom: 1px solid var(--ak-line); }
.mail { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .125rem .75rem; padding: .75rem 1rem; color: var(--ak-ink); text-decoration: none; border-bottom: 1px solid var(--ak-line); }
.mail:hover { background: var(--ak-sunken); } .mail[aria-current] { background: var(--ak-primary-soft); color: var(--ak-on-primary-soft); }
.mail:focus-visible { outline-offset: -.1875rem; }
.mail__from { display: flex; align-items: center; gap: .5rem; font: 500 .875rem/1.4 var(--sans); color: var(--ak-ink-2); overflow-wrap: anywhere; } .mail time { font: 500 .8125rem/1.5 var(--sans); color: var(--ak-ink-3); white-space: nowrap; }
.mail b { grid-column: 1 / -1; font: 600 1rem/1.35 var(--sans); overflow-wrap: anywhere; } .mail__to { grid-column: 1 / -1; font-size: .875rem; color: var(--ak-ink-2); overflow-wrap: anywhere; }
.mail[aria-current] .mail__from, .mail[aria-current] time, .mail[aria-current] .mail__to { color: inherit; }
.dot { width: .75rem; height: .75rem; flex: none; color: var(--ak-line-strong); } .dot circle { stroke: var(--ak-line-strong); stroke-width: .8; }
.main { min-width: 0; padding: clamp(1.25rem, 2.5vw, 2.5rem); outline: none; }
.reader { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; max-width: 56rem; margin-inline: auto; }
.facts { display: grid; gap: .25rem; font-size: .9375rem; } .facts div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); } dt { color: var(--ak-ink-3); } dd { overflow-wrap: anywhere; }
.views { display: flex; flex-wrap: wrap; gap: 0 1.25rem; border-bottom: 1px solid var(--ak-line); } .views a { min-height: 2.75rem; display: inline-flex; align-items: center; color: var(--ak-ink-2); text-decoration: none; font: 600 .9375rem/1.3 var(--sans); border-bottom: 3px solid transparent; }
.views a:hover { color: var(--ak-ink); } .views a[aria-current] { color: var(--ak-primary); border-color: var(--ak-primary); }
.frame { width: 100%; height: 34rem; border: 1px solid var(--ak-line); border-radius: .75rem; background: var(--ak-surface); display: block; }
.plain { margin: 0; padding: 1.25rem; background: var(--ak-surface); border: 1px solid var(--ak-line); border-radius: .75rem; font: 400 .9375rem/1.6 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.headers { background: var(--ak-surface); border: 1px solid var(--ak-line); border-radius: .75rem; font-size: .875rem; } .headers div { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: .125rem 1rem; padding: .5rem 1rem; } .headers div + div { border-top: 1px solid var(--ak-line); } .headers dd { font-family: ui-monospace, Menlo, Consolas, monospace; }
.empty { display: grid; justify-items: center; gap: .75rem; padding: 3rem 1.5rem; text-align: center; color: var(--ak-ink-2); } .empty .rings { width: 5.5rem; fill: none; stroke: var(--ak-line-strong); stroke-width: 1.2; } .empty p { max-width: 42ch; text-wrap: pretty; }
.back { justify-self: start; min-height: 2.75rem; display: inline-flex; align-items: center; }
@media (max-width: 59.99rem) { .reading .side { display: none; } .listing .main { display: none; } }
@media (max-width: 40rem) { .headers div, .facts div { grid-template-columns: minmax(0, 1fr); } .main { padding: 1rem; } }
@media (min-width: 60rem) { body { height: 100vh; } .panes { grid-template-columns: 25rem minmax(0, 1fr); min-height: 0; } .side { overflow-y: auto; border-right: 1px solid var(--ak-line); } .main { overflow-y: auto; } .back { display: none; } }
`;

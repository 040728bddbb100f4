/** Everything but the school's own colors, which stand in the page. Roles are named as in the product's own tokens. */
export const style = `
@font-face { font-family: "Figtree Variable"; src: url(/fonts/figtree.woff2) format("woff2"); font-weight: 300 900; font-display: swap; }
@font-face { font-family: "Newsreader Variable"; src: url(/fonts/newsreader.woff2) format("woff2"); font-weight: 200 800; font-display: swap; }
:root { color-scheme: light dark; --serif: "Newsreader Variable", Charter, Georgia, serif; --sans: "Figtree Variable", "Segoe UI", system-ui, sans-serif;
  --gutter: clamp(1rem, .2rem + 3.4vw, 3rem); --round: .5rem; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; background: var(--ak-surface); color: var(--ak-ink); font: 400 1rem/1.5 var(--sans); -webkit-font-smoothing: antialiased; }
h1, h2, p, ul, form { margin: 0; padding: 0; } ul { list-style: none; } svg { display: block; }
h1 { font: 480 clamp(2rem, 1.5rem + 2.2vw, 3rem)/1.08 var(--serif); letter-spacing: -.016em; text-wrap: balance; }
h2 { font: 600 .9375rem/1.4 var(--sans); }
p { text-wrap: pretty; }
a { color: var(--ak-primary); text-underline-offset: .18em; text-decoration-thickness: .0625em; }
:focus-visible { outline: .1875rem solid var(--ak-focus); outline-offset: .125rem; border-radius: .25rem; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 9; background: var(--ak-inverse); color: var(--ak-on-inverse); padding: .75rem 1rem; border-radius: var(--round); }
.skip:focus { top: 1rem; }
.lead { font-size: 1.125rem; line-height: 1.55; color: var(--ak-ink-2); max-width: 34rem; }
.small { font-size: .875rem; line-height: 1.45; color: var(--ak-ink-2); }
.ico { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.door { display: grid; grid-template-columns: minmax(0, 1fr); min-height: 100vh; }
.door__main { padding: clamp(1.25rem, 3vw, 2.5rem) var(--gutter) 2.5rem; display: flex; flex-direction: column; gap: clamp(1.75rem, 5vh, 3rem); }
.door__main > main { display: flex; flex-direction: column; gap: 2rem; max-width: 44rem; width: 100%; outline: none; }
.intro { display: flex; flex-direction: column; gap: .75rem; }
.brand { display: flex; align-items: center; gap: .75rem; --cut: var(--ak-surface); }
.brand .mark { width: 2.25rem; height: 2.25rem; color: var(--ak-primary); flex: none; }
.brand b { display: block; font: 560 1.125rem/1.15 var(--serif); letter-spacing: -.01em; }
.brand small { display: block; font: 500 .8125rem/1.3 var(--sans); color: var(--ak-ink-3); }
.people { display: grid; gap: 1.5rem; }
.people section { display: grid; gap: .25rem; align-content: start; }
.people h2 { color: var(--ak-ink-2); padding-bottom: .375rem; border-bottom: 1px solid var(--ak-line); }
.person { width: 100%; display: grid; grid-template-columns: 2.5rem minmax(0, 1fr) auto; align-items: center; gap: .875rem; min-height: 3.75rem; padding: .5rem .625rem;
  border: 0; border-bottom: 1px solid var(--ak-line); background: none; color: var(--ak-ink); font: inherit; text-align: left; cursor: pointer; }
.person:hover { background: var(--ak-primary-soft); color: var(--ak-on-primary-soft); }
.person .ico { color: var(--ak-primary); }
.person b { display: block; font: 600 1rem/1.35 var(--sans); }
.person span span { display: block; font: 400 .875rem/1.4 var(--sans); color: var(--ak-ink-2); overflow-wrap: anywhere; }
.person:hover span span { color: inherit; }
.initials { width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center; background: var(--ak-primary-soft); color: var(--ak-on-primary-soft); font: 600 .875rem/1 var(--sans); }
.person:hover .initials { background: var(--ak-primary); color: var(--ak-on-primary); }
.other { display: grid; gap: .375rem; }
.other label { font: 600 .9375rem/1.4 var(--sans); }
.other div { display: flex; flex-wrap: wrap; gap: .75rem; }
.other input { flex: 1 1 14rem; min-width: 0; min-height: 3rem; padding: .625rem .875rem; border: 1px solid var(--ak-line-strong); border-radius: var(--round); background: var(--ak-surface); color: var(--ak-ink); font: inherit; }
.other input:focus-visible { outline-offset: 0; border-radius: var(--round); }
.btn { display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 3rem; padding: .5rem 1.25rem; border: 1px solid transparent; border-radius: var(--round);
  background: var(--ak-primary); color: var(--ak-on-primary); font: 600 1rem/1.3 var(--sans); cursor: pointer; text-decoration: none; }
.btn:hover { background: var(--ak-primary-hover); }
.btn--line { background: transparent; border-color: var(--ak-line-strong); color: var(--ak-ink); } .btn--line:hover { background: var(--ak-sunken); }
.btn:focus-visible { border-radius: var(--round); }
.problem { display: flex; gap: .5rem; font: 500 .9375rem/1.45 var(--sans); color: var(--ak-accent); }
.door__side { position: relative; isolation: isolate; overflow: hidden; background: var(--ak-deep); color: var(--ak-on-deep); padding: 2rem var(--gutter); display: flex; align-items: flex-end; min-height: 15rem; }
.door__side .rings { position: absolute; inset: 0; width: 100%; height: 100%; z-index: -1; fill: none; stroke: var(--ak-deep-line); stroke-width: 1.1; mask-image: linear-gradient(#000 35%, transparent 80%); }
.door__side div { max-width: 26rem; display: grid; gap: .5rem; }
.door__side p { font: 400 .875rem/1.5 var(--sans); color: var(--ak-on-deep-2); }
.door__side .quote { font: italic 420 1.25rem/1.4 var(--serif); color: var(--ak-on-deep); }
.door__side a { color: var(--ak-on-deep); } .door__side :focus-visible { outline-color: var(--ak-on-deep); }
@media (min-width: 60rem) { .door { grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); } .door__side { position: sticky; top: 0; height: 100vh; padding: 3rem; } .door__main { padding-inline: clamp(3rem, 5vw, 6rem); } }
@media (min-width: 40rem) { .people--pairs { grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2rem; } .people--pairs .wide { grid-column: 1 / -1; } .wide ul { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 2rem; } }
@media (forced-colors: active) { .person, .btn { border: 1px solid ButtonText; } }
`;

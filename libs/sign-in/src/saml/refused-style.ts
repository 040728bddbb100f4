/** The look of the page, in the roles of the palette; the fonts are the web client's own files. */
export const refusedStyle = `
@font-face{font-family:"Figtree Variable";font-display:swap;font-weight:300 900;src:url("/fonts/figtree-latin-wght-normal.woff2") format("woff2-variations")}
@font-face{font-family:"Newsreader Variable";font-display:swap;font-weight:200 800;src:url("/fonts/newsreader-latin-opsz-normal.woff2") format("woff2-variations")}
@font-face{font-family:"Figtree Fallback";src:local("Arial"),local("Liberation Sans"),local("Helvetica");ascent-override:95%;descent-override:25%;line-gap-override:0%}
@font-face{font-family:"Newsreader Fallback";src:local("Times New Roman"),local("Liberation Serif"),local("Times");size-adjust:104%;ascent-override:70.5%;descent-override:25.7%;line-gap-override:0%}
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--ak-paper);color:var(--ak-ink);font:400 1rem/1.5 "Figtree Variable","Figtree Fallback",system-ui,sans-serif}
body{margin:0;min-height:100vh;display:flex;flex-direction:column}
header{background:var(--ak-surface);border-bottom:1px solid var(--ak-line);padding:1rem clamp(1rem,4vw,3rem)}
header p{margin:0;font:500 1.25rem/1.3 "Newsreader Variable","Newsreader Fallback",Georgia,serif}
main{width:100%;max-width:44rem;margin:0 auto;padding:clamp(2rem,8vh,6rem) clamp(1rem,4vw,3rem) 3rem}
h1{font:460 clamp(1.875rem,1.4rem + 2vw,2.75rem)/1.15 "Newsreader Variable","Newsreader Fallback",Georgia,serif;letter-spacing:-.015em;margin:0 0 1rem;text-wrap:balance}
h2{font:600 1rem/1.5 "Figtree Variable","Figtree Fallback",system-ui,sans-serif;margin:0 0 .25rem}
main p{margin:0 0 1rem;max-width:60ch;color:var(--ak-ink-2)}
main .lead{font-size:1.125rem;color:var(--ak-ink)}
.btn{display:inline-flex;align-items:center;min-height:2.75rem;margin-top:.5rem;padding:.5rem 1.25rem;border-radius:.5rem;background:var(--ak-primary);color:var(--ak-on-primary);text-decoration:none;font-weight:600}
.btn:hover{background:var(--ak-primary-hover)}
.btn:focus-visible{outline:3px solid var(--ak-focus);outline-offset:2px}
section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--ak-line)}
.reference{margin:0}
.reference b{font:460 1.75rem/1.3 "Newsreader Variable","Newsreader Fallback",Georgia,serif;font-feature-settings:"lnum";letter-spacing:.04em;color:var(--ak-ink)}`;

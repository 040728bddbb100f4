import { brandPalette, paletteCss } from '@akin/platform';
import { escapeXml as text } from '../saml/escape-xml.js';
import { type SchoolLook } from '../institution.js';
import { markSvg, ringsSvg } from './drawings.js';

export interface PageParts {
  look: SchoolLook;
  title: string;
  main: string;
  /** What the dark panel says, as HTML. */
  side: string;
  nonce: string;
  script?: string;
}

/** A whole page in the school's colors. `main`, `side` and `script` are HTML and code made here; everything else is escaped. */
export function page({ look, title, main, side, nonce, script }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${text(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<style nonce="${nonce}">${paletteCss(brandPalette(look))}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<div class="door">
<div class="door__main">
<header class="brand">${markSvg(look.mark)}<span><b>${text(look.name)}</b><small>Demonstration sign-in</small></span></header>
<main id="main" tabindex="-1">${main}</main>
</div>
<aside class="door__side" aria-label="About this demonstration">${ringsSvg()}<div>${side}</div></aside>
</div>
${script ? `<script nonce="${nonce}">${script}</script>` : ''}
</body>
</html>`;
}

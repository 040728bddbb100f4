/**
 * A mail's own HTML as it stands in the frame: its links open outside, and one script of ours tells the page around it how
 * tall it is. The policy lets nothing else run and nothing load.
 */
export function framedHtml(html: string, nonce: string): string {
  const ours = `<base target="_blank"><script nonce="${nonce}">addEventListener('load', tell); addEventListener('resize', tell);
function tell() { parent.postMessage(document.documentElement.offsetHeight, '*'); }</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + ours) : ours + html;
}

export const framePolicy = (nonce: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'`;

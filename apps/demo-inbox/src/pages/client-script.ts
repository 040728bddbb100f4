/** Runs in the browser: fetches the list anew when something arrives, and makes the frame as tall as its mail. */
export const clientScript = `
const list = document.getElementById('list');
let waiting;
async function refresh() {
  const focused = document.activeElement?.closest('.mail')?.getAttribute('href');
  const answer = await fetch('/list' + location.search + (location.search ? '&' : '?') + 'selected=' + encodeURIComponent(list.dataset.selected));
  if (!answer.ok) return;
  list.innerHTML = await answer.text();
  if (focused) list.querySelector('[href="' + CSS.escape(focused) + '"]')?.focus();
}
const events = new EventSource('/events');
events.addEventListener('changed', () => { clearTimeout(waiting); waiting = setTimeout(refresh, 150); });
const frame = document.querySelector('.frame');
addEventListener('message', ({ source, data }) => {
  if (frame && source === frame.contentWindow && typeof data === 'number') frame.style.height = Math.min(data, 20000) + 'px';
});
`;

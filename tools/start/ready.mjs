import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `GET /readyz` until it answers 200; false after `patience` milliseconds or as soon as `giveUp()` says so. */
export async function becomesReady(settings, { patience = 90_000, giveUp = () => false } = {}) {
  const until = Date.now() + patience;
  while (Date.now() < until && !giveUp()) {
    if ((await status(settings)) === 200) return true;
    await sleep(100);
  }
  return false;
}

function status({ port, baseDomain }) {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', headers: { host: baseDomain }, timeout: 3000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', () => resolve(0));
    request.on('timeout', () => request.destroy());
  });
}

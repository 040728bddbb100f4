import { createServer } from 'node:net';

const occupied = new Set(['EADDRINUSE', 'EACCES']);

/** True when this machine lets us listen on the port (on loopback, or on `host`). */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(!occupied.has(error.code)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** True when anybody listens on the port, at whichever address `localhost` may lead to. */
export async function isTaken(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    if (!(await isFree(port, host))) return true;
  }
  return false;
}

/** A port that is free now, `preferred` when possible. */
export async function freePort(preferred) {
  if (preferred && (await isFree(preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';
import { join } from 'node:path';

/** The api as in production, on a port of its own, with no limit that would stand in the way of a benchmark. */
export async function startApi(bench, { port, pool }) {
  const main = join(import.meta.dirname, '../../apps/api/dist/main.js');
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    BASE_DOMAIN: `localhost:${port}`,
    DATABASE_URL: bench.appUrl,
    QUEUE_DATABASE_URL: bench.queueUrl,
    DATABASE_POOL: String(pool),
    SCHOOL_REQUESTS_PER_SECOND: '1000000',
    AKIN_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('The api did not start.');
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return { port, pid: child.pid, stop };
}

function isReady(port) {
  return new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path: '/readyz' }, (answer) => resolve(answer.resume().statusCode === 200))
      .on('error', () => resolve(false));
  });
}

/** Asks on kept-alive connections and does nothing but wait, so that the client weighs little. */
export function asker(port) {
  const idle = [];
  const open = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect({ host: '127.0.0.1', port, noDelay: true }, () => resolve(socket));
      socket.setEncoding('latin1').once('error', reject);
    });
  return async (slug, cookie, path) => {
    const socket = idle.pop() ?? (await open());
    await answered(socket, `GET ${path} HTTP/1.1\r\nHost: ${slug}.localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`, path);
    idle.push(socket);
  };
}

/** Resolves when the whole body is there. */
function answered(socket, ask, path) {
  return new Promise((resolve, reject) => {
    let got = '';
    const listen = (chunk) => {
      got += chunk;
      const end = got.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = got.slice(0, end);
      if (got.length - end - 4 < Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity)) return;
      socket.off('data', listen);
      if (head.startsWith('HTTP/1.1 200')) resolve();
      else reject(new Error(`${path}: ${head.split('\r\n')[0]}`));
    };
    socket.on('data', listen);
    socket.write(ask);
  });
}

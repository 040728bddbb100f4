import net from 'node:net';

/** A kept-alive connection that asks and waits for the whole answer; gives its status. */
export function connection(port, host, cookie) {
  const ask = `GET /api/wishes HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`;
  const socket = net.connect({ host: '127.0.0.1', port, noDelay: true }).setEncoding('latin1');
  return {
    ask: () =>
      new Promise((resolve, reject) => {
        let got = '';
        const listen = (chunk) => {
          got += chunk;
          const end = got.indexOf('\r\n\r\n');
          if (end < 0 || got.length - end - 4 < Number(/content-length: (\d+)/i.exec(got)?.[1] ?? Infinity)) return;
          socket.off('data', listen).off('close', reject);
          resolve(Number(got.slice(9, 12)));
        };
        socket.on('data', listen).once('close', reject);
        socket.write(ask);
      }),
    close: () => socket.destroy(),
  };
}

const betweenMs = 2;

/** One person who asks again and again, and how long each answer took, until `done` is settled. */
export async function timesUntil(done, port, host, cookie) {
  const { ask, close } = connection(port, host, cookie);
  const times = [];
  let going = true;
  const end = done.finally(() => (going = false));
  while (going) {
    const began = performance.now();
    const status = await ask();
    if (status !== 200) throw new Error(`The other school was answered ${status}.`);
    times.push(performance.now() - began);
    await new Promise((resume) => setTimeout(resume, betweenMs));
  }
  close();
  await end;
  return times;
}

export const forMs = (ms) => new Promise((resume) => setTimeout(resume, ms));

import net from 'node:net';

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

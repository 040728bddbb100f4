import net from 'node:net';

/** Asks on kept-alive connections and does nothing but wait, so that the client weighs little. With a body it posts. */
export function asker(port) {
  const idle = [];
  const open = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect({ host: '127.0.0.1', port, noDelay: true }, () => resolve(socket));
      socket.setEncoding('latin1').once('error', reject);
    });
  return async (slug, cookie, asked) => {
    const socket = idle.pop() ?? (await open());
    const { path, body } = typeof asked === 'string' ? { path: asked } : asked;
    const host = `${slug}.localhost:${port}`;
    await answered(socket, `${head(path, body, host)}Host: ${host}\r\nCookie: ${cookie}\r\n${tail(body)}`, path);
    idle.push(socket);
  };
}

function head(path, body, host) {
  return body ? `POST ${path} HTTP/1.1\r\nOrigin: http://${host}\r\n` : `GET ${path} HTTP/1.1\r\n`;
}

function tail(body) {
  if (!body) return '\r\n';
  const json = JSON.stringify(body);
  return `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
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

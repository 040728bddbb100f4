import { request } from 'node:http';

/** As much of a browser as signing in takes: cookies per host, one request at a time, and forms that send themselves. */
export class Browser {
  #jar = new Map();

  get(url) {
    return this.#send('GET', new URL(url));
  }

  /** Sends the form that a page holds; `changes` alters its fields on the way. */
  submit(page, changes = {}) {
    const action = readable(/<form[^>]*action="([^"]*)"/i.exec(page.body)?.[1] ?? '');
    const inputs = [...page.body.matchAll(/<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"/gi)];
    if (!action || !inputs.length) throw new Error(`There is no form here: ${page.status} ${page.body.slice(0, 300)}`);
    const fields = { ...Object.fromEntries(inputs.map(([, name, value]) => [name, readable(value)])), ...changes };
    return this.#send('POST', new URL(action), new URLSearchParams(fields).toString());
  }

  #send(method, { hostname, port, pathname, search, host }, body = '') {
    const cookie = [...(this.#jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1' } : {};
    const headers = { host, accept: 'text/html', ...form, ...(cookie ? { cookie } : {}), 'content-length': Buffer.byteLength(body) };
    // Every name under localhost is this machine, whether or not its resolver knows that.
    const at = hostname.endsWith('localhost') ? '127.0.0.1' : hostname;
    return new Promise((resolve, reject) => {
      const sent = request({ host: at, port, method, path: pathname + search, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          this.#keep(host, answer.headers['set-cookie'] ?? []);
          resolve({ status: answer.statusCode, location: answer.headers.location ?? null, body: Buffer.concat(parts).toString() });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  #keep(host, lines) {
    const jar = this.#jar.get(host) ?? new Map();
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    this.#jar.set(host, jar);
  }
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const readable = (text) => text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_all, name) => named[name]);

import { request } from 'node:http';

const LIMIT = 512 * 1024;
const PATIENCE_MS = 3000;

export interface Answer {
  status: number;
  body: string;
}

/** One GET to Akin on this machine, under the given host name. Rejects when nothing answers in three seconds or the answer is over 512 KiB. */
export function askAkin(port: number, host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { Host: host }, signal: AbortSignal.timeout(PATIENCE_MS) },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > LIMIT) asked.destroy(new Error('The answer is too long'));
          else parts.push(part);
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

import { get } from 'node:http';
import { addressOf, baseDomain } from './where.js';

export interface Doorplate {
  name: string;
  signInReady: boolean;
}

/** What a stranger reads at a school's address; null while nobody opens. Works where names under localhost are not looked up. */
export function knockAt(slug: string): Promise<Doorplate | null> {
  const { port } = new URL(`http://${baseDomain}`);
  const { host } = new URL(addressOf(slug));
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/api/institution', headers: { host } }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => resolve(response.statusCode === 200 ? (JSON.parse(body) as Doorplate) : null));
    });
    request.on('error', () => resolve(null));
  });
}

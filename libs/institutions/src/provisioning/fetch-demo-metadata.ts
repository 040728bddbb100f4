import { env } from '@akin/platform';
import { Explained } from './explained.js';

const tries = 20;
const pauseMs = 250;

/**
 * The demonstration identity provider's metadata for a realm. It may still be starting, so a few tries are made.
 * @throws Explained when it does not answer
 */
export async function fetchDemoMetadata(slug: string): Promise<string> {
  const address = `http://localhost:${env().DEMO_IDP_PORT}/${slug}/metadata`;
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(3000) });
      if (answer.ok) return await answer.text();
    } catch {
      // Not up yet: the loop below decides.
    }
    if (attempt >= tries) throw new Explained('The demonstration sign-in did not answer. Look whether it runs, and retry.');
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}

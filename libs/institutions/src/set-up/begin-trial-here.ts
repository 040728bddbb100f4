import type { TrialStart } from '@akin/contracts';
import { readTrialCookie, trialCookie } from '@akin/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Preparer } from './preparer.js';
import type { SignInPreparation } from './sign-in-preparation.service.js';

/** As long as a person may take at the identity provider. */
const seconds = 15 * 60;

/** Begins a test sign-in in the browser that asks, and leaves it the cookie that its answer has to come with. */
export async function beginTrialHere(
  preparation: SignInPreparation,
  preparer: Preparer,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<TrialStart> {
  const { url, token } = await preparation.beginTrial(preparer, readTrialCookie(headers.cookie));
  reply.header('set-cookie', trialCookie(token, headers.host ?? '', seconds));
  return { url };
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { env, Refusal } from '@akin/platform';
import type { Realm, Refusals } from '@akin/sign-in';
import { inSchool, type Registry, type School } from '@akin/tenancy';
import { ClosedSchool, refuseAtClosedSchool } from './closed-school.js';
import { sendProblem } from './send-problem.js';

/** Paths that answer whatever the host: probes come by address, not by name. */
const hostless = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Decides from the host name whose address was called, before anything else runs, and does the rest of the request
 * in that school's context.
 */
export function addRealmHook(server: FastifyInstance, registry: () => Registry, refusals: () => Refusals): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (hostless.has(request.url.split('?')[0])) return done();
    findRealm(request, registry()).then(
      (realm) => {
        request.realm = realm;
        if (realm.kind !== 'school') return done();
        const elsewhere = ownSignIn(request, realm.school);
        if (elsewhere) return void reply.redirect(elsewhere, 302);
        void inSchool(realm.school, async () => done());
      },
      (problem: unknown) => {
        if (problem instanceof ClosedSchool && request.url.startsWith('/saml/'))
          void refuseAtClosedSchool(request, reply, problem, refusals());
        else sendProblem(request, reply, problem);
      },
    );
  });
  // Reading a body leaves the context it began in, so the school is put around the rest once more.
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.realm?.kind !== 'school' || request.body === undefined) return done();
    void inSchool(request.realm.school, async () => done());
  });
}

/** People sign in at the school's address here, whichever of its domains they came by: its identity provider knows no other. */
function ownSignIn({ headers, url }: FastifyRequest, { slug }: School): string | null {
  const { PROTOCOL, BASE_DOMAIN } = env();
  const own = `${slug}.${BASE_DOMAIN}`;
  if (headers.host?.toLowerCase() === own || url.split('?')[0] !== '/saml/login') return null;
  return `${PROTOCOL}://${own}${url}`;
}

async function findRealm(request: FastifyRequest, registry: Registry): Promise<Realm> {
  const host = (request.headers.host ?? '').toLowerCase();
  const base = env().BASE_DOMAIN;
  if (host === base) return { kind: 'door' };
  if (host === `operator.${base}`) return { kind: 'operator' };
  const school = await registry.schoolByHost(host);
  if (!school || school.state === 'archived') throw new Refusal('unknown_host');
  if (school.state === 'suspended') throw new ClosedSchool('school_suspended', school);
  if (school.state === 'provisioning') throw new ClosedSchool('school_not_ready', school);
  return { kind: 'school', school };
}

import { AsyncResource } from 'node:async_hooks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { env, log, Refusal } from '@akin/platform';
import type { Realm } from '@akin/sign-in';
import { Lane, type LaneLimits } from './lane.js';
import { requestFigures as figures } from './request-figures.js';
import { sendProblem } from './send-problem.js';
import { unhurried } from './unhurried.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose share of this process it uses. */
    lane: Lane | null;
    /** Whether it holds one of the lane's places. */
    placed: boolean;
  }
}

/** A request whose caller has gone may still be at work; its place is free after this long even if it never ends. */
const abandonedMs = 10_000;
const tellEveryMs = 10_000;

/**
 * The limits of this process. Twice the database connections keeps them all busy with short questions; long units have
 * a limit of their own in `TenantDb`, at half of the connections.
 */
export function schoolLimits(poolSize: number): LaneLimits {
  return { perSecond: env().SCHOOL_REQUESTS_PER_SECOND, atOnce: 2 * poolSize, waiting: 50 * poolSize };
}

/**
 * Keeps one school from slowing another: each may ask so often a second and have so much under way at once, a little more
 * waits in a line of its own, and the rest is told to come back. A place is taken once the body has arrived, so that
 * nobody can hold one by sending slowly, and given back with the answer. The operator, who may keep a
 * connection open to watch, has no such places; probes are not counted at all.
 */
export function addSchoolLimits(server: FastifyInstance, limits: LaneLimits): void {
  const lanes = new Map<string, Lane>();
  server.decorateRequest('lane', null);
  server.decorateRequest('placed', false);

  server.addHook('onRequest', (request, reply, done) => {
    if (!request.realm) return done();
    const lane = (request.lane = laneOf(request.realm));
    if (lane.admits(performance.now())) return done();
    figures.tooFast += 1;
    refuse(request, reply);
  });

  server.addHook('preHandler', (request, reply, done) => {
    const { lane } = request;
    if (!lane || request.realm?.kind === 'operator') return done();
    if (lane.enter()) {
      takePlace(request, reply);
      return done();
    }
    if (line(lane, request, reply, done)) return;
    figures.tooManyAtOnce += 1;
    refuse(request, reply);
  });

  server.addHook('onSend', (request, reply, _payload, done) => {
    figures.answered[Math.floor(reply.statusCode / 100)] += 1;
    figures.seconds += reply.elapsedTime / 1000;
    if (request.placed) leavePlace(request);
    done();
  });

  function laneOf(realm: Realm): Lane {
    const key = realm.kind === 'school' ? realm.school.id : realm.kind;
    let lane = lanes.get(key);
    if (!lane) lanes.set(key, (lane = new Lane(limits, performance.now())));
    return lane;
  }
}

function takePlace(request: FastifyRequest, reply: FastifyReply): void {
  request.placed = true;
  figures.working += 1;
  reply.raw.once('close', () => {
    if (request.placed) setTimeout(() => request.placed && leavePlace(request), abandonedMs).unref();
  });
}

function leavePlace(request: FastifyRequest): void {
  request.placed = false;
  figures.working -= 1;
  request.lane?.leave();
}

/** Puts the request in its school's line; when its turn comes it goes on in its own context, not in that of whoever left. */
function line(lane: Lane, request: FastifyRequest, reply: FastifyReply, done: () => void): boolean {
  const goOn = AsyncResource.bind(done);
  const waits = lane.wait(() => {
    figures.waiting -= 1;
    if (reply.raw.destroyed) return lane.leave();
    takePlace(request, reply);
    goOn();
  });
  if (waits) figures.waiting += 1;
  return waits;
}

let toldAt = -tellEveryMs;

function refuse(request: FastifyRequest, reply: FastifyReply): void {
  unhurried(() => sendProblem(request, reply, new Refusal('too_many')));
  if (performance.now() < toldAt + tellEveryMs) return;
  toldAt = performance.now();
  log.warn({ school: request.realm?.kind === 'school' ? request.realm.school.slug : request.realm?.kind }, 'asks for more than its share');
}

import { Counter, Gauge } from 'prom-client';

/**
 * What this process did and does with requests. Plain numbers, read only when somebody asks for the metrics. They are not
 * kept apart by school: a thousand schools would be thousands of series. Which school it is that asks for too much is in
 * the log.
 */
export const requestFigures = { answered: [0, 0, 0, 0, 0, 0], seconds: 0, working: 0, waiting: 0, tooFast: 0, tooManyAtOnce: 0 };

new Counter({
  name: 'akin_http_requests_total',
  help: 'Requests answered, by the first digit of the status',
  labelNames: ['status'],
  collect() {
    this.reset();
    requestFigures.answered.forEach((count, digit) => digit > 0 && this.inc({ status: `${digit}xx` }, count));
  },
});

new Counter({
  name: 'akin_http_request_seconds_total',
  help: 'Time from the first line of a request to its answer, all together',
  collect() {
    this.reset();
    this.inc(requestFigures.seconds);
  },
});

new Gauge({
  name: 'akin_http_requests_open',
  help: 'Requests of schools being worked on, and waiting because their school has its share of those',
  labelNames: ['state'],
  collect() {
    this.set({ state: 'working' }, requestFigures.working);
    this.set({ state: 'waiting' }, requestFigures.waiting);
  },
});

new Counter({
  name: 'akin_http_requests_refused_total',
  help: 'Requests refused because their school asked for too much: too many a second, or too many at once',
  labelNames: ['limit'],
  collect() {
    this.reset();
    this.inc({ limit: 'per_second' }, requestFigures.tooFast);
    this.inc({ limit: 'at_once' }, requestFigures.tooManyAtOnce);
  },
});

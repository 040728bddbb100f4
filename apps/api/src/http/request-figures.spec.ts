import { register } from 'prom-client';
import { requestFigures } from './request-figures.js';

it('shows among the metrics what the process did and does, and nobody’s name', async () => {
  Object.assign(requestFigures, { answered: [0, 0, 7, 1, 2, 0], seconds: 1.5, working: 3, waiting: 4, tooFast: 5, tooManyAtOnce: 6 });
  const expected = [
    'akin_http_requests_total{status="2xx"} 7',
    'akin_http_requests_total{status="5xx"} 0',
    'akin_http_request_seconds_total 1.5',
    'akin_http_requests_open{state="working"} 3',
    'akin_http_requests_open{state="waiting"} 4',
    'akin_http_requests_refused_total{limit="per_second"} 5',
    'akin_http_requests_refused_total{limit="at_once"} 6',
  ];
  for (let asked = 0; asked < 2; asked++) {
    const lines = (await register.metrics()).split('\n');
    expect(lines).toEqual(expect.arrayContaining(expected));
  }
});

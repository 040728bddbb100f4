import http from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const resolution = 1;

// Preloaded into the api: tells whoever asks how long its event loop stood still since it was last asked.
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  http
    .createServer((_request, reply) => {
      reply.end(String(Math.max(0, delay.max / 1e6 - resolution)));
      delay.reset();
    })
    .listen(Number(process.env.WATCH_LOOP_PORT), '127.0.0.1')
    .unref();
}

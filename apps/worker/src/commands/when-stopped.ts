/**
 * Called off by Ctrl-C or a stop, so that what is unfinished is cleared away. A terminal sends Ctrl-C to every program
 * of the line and npm hands it on once more, so a second signal must not cut the clearing short.
 */
export function whenStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

import '../../../../tenancy/src/testing/source-hooks.mjs';

/** Exports or restores in a process of its own, with a small heap or to be killed as a machine would die. */
const { archiveServices, openNational } = await import('./archive-services.ts');

process.once('message', async ({ places, act, slug, file }) => {
  const { national, close } = await openNational(places);
  const { exports, restores, registry } = archiveServices(places, national);
  const report = (doing) => process.send({ doing });
  const memory = memoryFromNow();
  try {
    const done =
      act === 'export'
        ? await exports.export(await registry.schoolBySlug(slug), file, { report })
        : await restores().restore(file, { slug, report });
    process.send({ done, megabytes: memory() });
  } catch (problem) {
    process.send({ problem: String(problem.code ?? problem.message) });
  }
  await close();
  process.disconnect();
});
process.send('ready');

/** Begins to look, and tells how many megabytes more there were at the most. What loading the sources took does not count. */
function memoryFromNow() {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  return () => {
    clearInterval(look);
    return Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 1_048_576);
  };
}

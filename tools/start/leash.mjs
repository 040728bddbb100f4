/**
 * Loaded into every program that `npm start` runs (`node --import`). When the starter is gone, however it went, the
 * channel to it closes; the program is then asked to stop, and made to when it does not.
 */
process.channel?.unref();
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 8000).unref();
});
process.channel?.unref();

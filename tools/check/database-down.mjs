/** Ends what database-up started. */
export default async function databaseDown() {
  await globalThis.akinTestServer?.stop();
}

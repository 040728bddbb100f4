/** The zones most schools are in, as people call them. */
export const commonZones: readonly [zone: string, label: string][] = [
  ['America/New_York', 'Eastern (New York)'],
  ['America/Chicago', 'Central (Chicago)'],
  ['America/Denver', 'Mountain (Denver)'],
  ['America/Phoenix', 'Arizona (Phoenix)'],
  ['America/Los_Angeles', 'Pacific (Los Angeles)'],
  ['America/Anchorage', 'Alaska (Anchorage)'],
  ['Pacific/Honolulu', 'Hawaii (Honolulu)'],
  ['America/Puerto_Rico', 'Puerto Rico'],
];

const common = new Set(commonZones.map(([zone]) => zone));

/** Every other zone this browser knows. */
export const otherZones: readonly string[] = Intl.supportedValuesOf('timeZone').filter((zone) => !common.has(zone));

import { demoRoster, troubledRoster } from './demo-roster.js';

/** The files in `tools/seed/rosters`, to try an import with at Harbor. */
export function sampleRosters(): Record<string, string> {
  return {
    'faculty-100.csv': demoRoster('harbor', 100),
    'faculty-with-ethnicity.csv': troubledRoster('harbor', 40),
  };
}

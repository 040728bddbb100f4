import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `nx.json`: where migrations, the built client and the demo data are found from. */
export function workspaceRoot(from = process.cwd()): string {
  let folder = from;
  while (!existsSync(join(folder, 'nx.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('Akin runs from inside its own folder: no nx.json was found here or above.');
    folder = above;
  }
  return folder;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@akin/platform';

const files: Record<string, string> = {
  'figtree.woff2': 'figtree/files/figtree-latin-wght-normal.woff2',
  'newsreader.woff2': 'newsreader/files/newsreader-latin-wght-normal.woff2',
};

/** A font the pages use, or null when they use none of this name. */
export async function fontFile(name: string): Promise<Buffer | null> {
  if (!Object.hasOwn(files, name)) return null;
  return readFile(join(workspaceRoot(), 'node_modules/@fontsource-variable', files[name]));
}

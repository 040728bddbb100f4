import type { ThreadEntry } from '@akin/platform';

const fromSources = import.meta.url.endsWith('.ts');

/** Specs run from the sources: Node strips the types itself, and a hook finds `x.ts` where `./x.js` is imported. */
export const verifyThread: ThreadEntry = fromSources
  ? {
      file: new URL('./verify.thread.ts', import.meta.url),
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', new URL('../testing/from-sources.mjs', import.meta.url).href],
    }
  : { file: new URL('./verify.thread.js', import.meta.url), execArgv: [] };

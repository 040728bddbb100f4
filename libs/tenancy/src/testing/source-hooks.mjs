import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

/** Lets a process of its own run the rooms from their sources, as jest does, so that a spec needs no build. */
const libs = join(import.meta.dirname, '../../..');
const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

function sourceOf(target, parent) {
  if (target.startsWith('@akin/')) return pathToFileURL(join(libs, target.slice('@akin/'.length), 'src/index.ts'));
  if (!target.startsWith('.') || !parent) return null;
  const url = new URL(target.replace(/\.js$/, '.ts'), parent);
  return url.pathname.endsWith('.ts') && existsSync(url) ? url : null;
}

registerHooks({
  resolve(target, context, next) {
    const url = sourceOf(target, context.parentURL);
    return url ? { url: url.href, format: 'module', shortCircuit: true } : next(target, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const file = fileURLToPath(url);
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      jsc,
      module: { type: 'es6' },
      configFile: false,
      swcrc: false,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

import { registerHooks } from 'node:module';

/** Lets a thread of a spec run the sources as they are: `./x.js` is `./x.ts`. */
registerHooks({
  resolve: (specifier, context, next) => {
    const own = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(own ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
